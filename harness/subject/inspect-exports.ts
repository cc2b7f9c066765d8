import { z } from 'zod'
import { HarnessError } from '../errors.ts'
import { outcomeOf } from '../hosts/child-process.ts'
import { reducedEnvironment } from './reduced-environment.ts'

/** What an export looks like from outside. */
const Kind = z.enum([
  /** A constructor whose objects have `close()` and take listeners. */
  'source',
  /** `createParser` of eventsource-parser before version 3: it takes a function. */
  'parser of a function',
  /** … of version 3: it takes callbacks, and an event has its id. */
  'parser of callbacks',
  /** … of version 4: ids are reported apart from the events. */
  'parser of callbacks with ids apart',
  'function',
  'other',
])
export type Kind = z.infer<typeof Kind>

/** Name of the export → kind. `default.x` is a member of what a CommonJS module exports. */
export type Exports = Readonly<Record<string, Kind>>

/** A module that takes longer to load hangs. */
const loadLimitMs = 20_000

/**
 * Loads a module in a process of its own and says what it exports.
 *
 * @param specifier a package, or a file that begins with `./`
 * @param folder from which it is resolved
 * @throws HarnessError if it cannot be loaded: one sentence
 */
export async function inspectExports(specifier: string, folder: string): Promise<Exports> {
  const words = ['--input-type=module', '--eval', program, specifier]
  const { stdout, failure } = await outcomeOf(process.execPath, words, {
    cwd: folder,
    env: reducedEnvironment(),
    limitMs: loadLimitMs,
  })
  const line = stdout.slice(stdout.lastIndexOf(mark) + mark.length)
  if (failure !== undefined || !stdout.includes(mark)) {
    const why = failure ?? 'it ended the process.'
    throw new HarnessError(
      `${specifier} cannot be loaded by Node to see what it exports (${why}): write an adapter file with one line, such as \`export { EventSource } from '${specifier}'\`, and run that.`,
    )
  }
  return z.record(z.string(), Kind).parse(JSON.parse(line))
}

/** Before the answer: a module may print while it is loaded. */
const mark = '\n#eventsource-conformance '

const program = `
const module = await import(process.argv[1])
const kindOf = (name, value) => {
  if (typeof value !== 'function') return 'other'
  const { prototype } = value
  if (typeof prototype?.close === 'function' && (name === 'EventSource' || 'addEventListener' in prototype))
    return 'source'
  if (name.split('.').at(-1) !== 'createParser') return 'function'
  const takes = (shape) => {
    let seen
    try {
      value(shape((event) => { seen ??= event })).feed('id: 1\\ndata: a\\n\\n')
    } catch {}
    return seen
  }
  if (takes((onEvent) => onEvent)) return 'parser of a function'
  let id
  if (!takes((onEvent) => ({ onEvent, onId: (value) => { id = value } }))) return 'function'
  return id === undefined ? 'parser of callbacks' : 'parser of callbacks with ids apart'
}
const kinds = {}
for (const [name, value] of Object.entries(module)) {
  kinds[name] = kindOf(name, value)
  if (name === 'default' && value !== null && /^(object|function)$/.test(typeof value))
    for (const member of Object.keys(value)) kinds['default.' + member] = kindOf(member, value[member])
}
process.stdout.write(${JSON.stringify(mark)} + JSON.stringify(kinds), () => process.exit())
`
