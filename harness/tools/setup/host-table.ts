import type { MissingHost } from '../../hosts/host.ts'

/** A host as the table shows it. */
export interface HostRow {
  host: string
  /** `missing`, if it was not found. */
  version: string
  /** Where it is from, or why it is missing and what to do. */
  from: string
}

/** Asks what was found for its version, which shows at the same time that it runs. */
export async function hostRow(
  host: string,
  found: { found: true; source: string; version: () => Promise<string> } | MissingHost,
): Promise<HostRow> {
  const missing = (why: string): HostRow => ({ host, version: 'missing', from: why })
  if (!found.found) return missing(`${found.reason} ${found.remedy}`)
  return found.version().then(
    (version) => ({ host, version, from: found.source }),
    (error: Error) =>
      missing(
        `${found.source} does not run: ${error.message.trim().replace(/\.$/, '')}. Mend or remove it, and run \`npm run setup\` again.`,
      ),
  )
}

/** The rows as text, in columns. */
export function hostTable(rows: readonly HostRow[]): string {
  const lines = [{ host: 'HOST', version: 'VERSION', from: 'FROM' }, ...rows]
  const hostWidth = Math.max(...lines.map(({ host }) => host.length))
  const versionWidth = Math.max(...lines.map(({ version }) => version.length))
  return lines
    .map(
      (line) =>
        `${line.host.padEnd(hostWidth)}  ${line.version.padEnd(versionWidth)}  ${line.from}`,
    )
    .join('\n')
}
