import { messageOf } from '../../errors.ts'
import type { MissingHost } from '../../hosts/host.ts'

/** A host as the table shows it: its name, its version or `missing`, and where it is from or why it is missing. */
export type HostRow = readonly [host: string, version: string, from: string]

/** Asks what was found for its version, which shows at the same time that it runs. */
export async function hostRow(
  host: string,
  found: { found: true; source: string; version: () => Promise<string> } | MissingHost,
): Promise<HostRow> {
  if (!found.found) return [host, 'missing', `${found.reason} ${found.remedy}`]
  try {
    return [host, await found.version(), found.source]
  } catch (error) {
    const why = `${found.source} does not run: ${messageOf(error).replace(/\.$/, '')}.`
    return [host, 'missing', `${why} Mend or remove it, and run \`npm run setup\` again.`]
  }
}

/** The rows as text, in columns. */
export function hostTable(rows: readonly HostRow[]): string {
  const lines: readonly HostRow[] = [['HOST', 'VERSION', 'FROM'], ...rows]
  const width = (column: 0 | 1): number => Math.max(...lines.map((line) => line[column].length))
  return lines
    .map(
      ([host, version, from]) => `${host.padEnd(width(0))}  ${version.padEnd(width(1))}  ${from}`,
    )
    .join('\n')
}
