import type { Case, Feature } from '../case.ts'

/** Words of the client script → what they ask for. */
const byStep: Readonly<Record<string, Feature>> = {
  openFrame: 'frames',
  openWorker: 'workers',
  registerServiceWorker: 'service-workers',
  collectGarbage: 'gc',
}

const byPlaceholder: Readonly<Record<string, Feature>> = {
  '{secure}': 'tls',
  '{untrusted}': 'certificate-check',
  '{http2}': 'http2',
  '{insecure}': 'remote-names',
}

/** The features that a case asks for by the words and placeholders it uses. */
export function featuresImplied({ client = [], server }: Case): Feature[] {
  const words = new Set(client.flatMap((step) => Object.keys(step)))
  const text = JSON.stringify([client, server])
  return [
    ...featuresOf(byStep, (word) => words.has(word)),
    ...featuresOf(byPlaceholder, (placeholder) => text.includes(placeholder)),
  ]
}

function featuresOf(table: Readonly<Record<string, Feature>>, uses: (key: string) => boolean) {
  return Object.entries(table)
    .filter(([key]) => uses(key))
    .map(([, feature]) => feature)
}
