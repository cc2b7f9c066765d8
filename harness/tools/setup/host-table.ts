/** A host as the table shows it. */
export interface HostRow {
  host: string
  /** What was found, or why it was not. */
  state: { version: string; source: string } | { reason: string; remedy: string }
}

/** What discovery says of a browser or a runtime. */
type Discovery =
  | { found: true; source: string; version: () => Promise<string> }
  | { found: false; reason: string; remedy: string }

/** Asks what was found for its version, which shows at the same time that it runs. */
export async function hostRow(host: string, discovery: Discovery): Promise<HostRow> {
  if (!discovery.found) return { host, state: discovery }
  try {
    return { host, state: { version: await discovery.version(), source: discovery.source } }
  } catch (error) {
    return {
      host,
      state: {
        reason: `${discovery.source} does not run: ${error instanceof Error ? error.message.trim() : String(error)}.`,
        remedy: `Mend or remove it, and run \`npm run setup\` again.`,
      },
    }
  }
}

export function isFound(row: HostRow): boolean {
  return 'version' in row.state
}

/** The rows as text: host, version and where from; under a host that is missing, why and what to do. */
export function hostTable(rows: readonly HostRow[]): string {
  const cells = rows.map(({ host, state }) =>
    'version' in state
      ? { host, version: state.version, source: state.source }
      : { host, version: 'missing', source: `${state.reason} ${state.remedy}` },
  )
  const head = { host: 'HOST', version: 'VERSION', source: 'FROM' }
  const widthOf = (column: 'host' | 'version'): number =>
    Math.max(...[head, ...cells].map((cell) => cell[column].length))
  const widths = { host: widthOf('host'), version: widthOf('version') }
  return [head, ...cells]
    .map(
      (cell) =>
        `${cell.host.padEnd(widths.host)}  ${cell.version.padEnd(widths.version)}  ${cell.source}`,
    )
    .join('\n')
}
