import type { RealmDocument } from '../case.ts'
import type { PlayedResponse } from '../protocol/played-script.ts'
import { fillIn, type Addresses } from '../vocabulary/placeholders.ts'
import { settingDomain } from '../vocabulary/realm-content.ts'
import { serviceWorkerScript } from './service-worker-script.ts'

/**
 * Content that the harness writes itself: the documents and worker scripts of a run.
 *
 * @param script what runs in such a realm
 * @returns null if the response has a body of its own
 */
export function realmBodyOf(
  { document, workerScript, serviceWorker }: PlayedResponse,
  script: string,
  addresses: Addresses,
): string | null {
  if (workerScript) return script
  if (serviceWorker !== undefined) return serviceWorkerScript(serviceWorker)
  return document ? html(document, script, addresses) : null
}

function html(
  { base, policy, setsDomain }: RealmDocument,
  script: string,
  addresses: Addresses,
): string {
  const lines = ['<!doctype html>', '<title>A frame of eventsource-conformance</title>']
  // The icon is inline so that a document makes no request by itself.
  lines.push('<link rel="icon" href="data:,">')
  if (policy !== undefined)
    lines.push(
      `<meta http-equiv="Content-Security-Policy" content="${quoted(fillIn(policy, addresses))}">`,
    )
  if (base !== undefined) lines.push(`<base href="${quoted(fillIn(base, addresses))}">`)
  if (setsDomain) lines.push(`<script>${settingDomain}</script>`)
  lines.push(`<script>${script}</script>`)
  return lines.join('\n')
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
