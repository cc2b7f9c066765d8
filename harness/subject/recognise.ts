import type { Exports, Kind } from './inspect-exports.ts'

/** Names of constructors that are taken for an EventSource, the likeliest first. */
const sourceNames = [
  'EventSource',
  'EventSourcePolyfill',
  'default.EventSource',
  'default.EventSourcePolyfill',
  'default',
  'default.default',
]

const lacksTrusted = `export const about = {
  lacks: { 'trusted-events': 'events that script makes are never trusted' },
}`

/** Functions that the suite knows, by package: another package may call something else so. */
const known: readonly {
  package: string
  name: string
  kind: Kind
  adapter: (from: string) => string
}[] = [
  {
    package: 'eventsource-parser',
    name: 'createParser',
    kind: 'parser of callbacks with ids apart',
    adapter: (from) =>
      parserAdapter(
        from,
        `{
    onEvent: ({ event, data }) => on.message({ type: event, data }),
    onId: on.id,
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  }`,
        // As its documentation does at the end of a stream.
        'parser.reset({ consume: true })',
      ),
  },
  {
    package: 'eventsource-parser',
    name: 'createParser',
    kind: 'parser of callbacks',
    adapter: (from) =>
      parserAdapter(
        from,
        `{
    onEvent: ({ event, data, id }) => on.message({ type: event, data, id }),
    onRetry: on.reconnectionTime,
    onComment: on.comment,
    onError: on.malformed,
  }`,
      ),
  },
  {
    package: 'eventsource-parser',
    name: 'createParser',
    kind: 'parser of a function',
    adapter: (from) =>
      parserAdapter(
        from,
        `(parsed) => {
    if (parsed.type === 'reconnect-interval') on.reconnectionTime(parsed.value)
    else on.message({ type: parsed.event, data: parsed.data, id: parsed.id })
  }`,
      ),
  },
  {
    package: 'eventsource-client',
    name: 'createEventSource',
    kind: 'function',
    adapter: (from) => `import { createEventSource } from '${from}'

export const connect = (url, on) =>
  createEventSource({
    url,
    onConnect: on.open,
    onMessage: ({ event, data, id }) => on.message({ type: event, data, id }),
    onComment: on.comment,
    onScheduleReconnect: on.error,
  })`,
  },
  {
    package: 'parse-sse',
    name: 'parseServerSentEvents',
    kind: 'function',
    adapter: (from) => `import { parseServerSentEvents } from '${from}'

export const read = (stream) => parseServerSentEvents(new Response(stream))`,
  },
]

/** It takes text; the decoder is the one of its documentation, which strips the BOM. */
function parserAdapter(from: string, callbacks: string, atTheEnd?: string): string {
  const more = atTheEnd === undefined ? '' : `\n      ${atTheEnd}`
  return `import { createParser } from '${from}'

export const parse = (on) => {
  const decoder = new TextDecoder()
  const parser = createParser(${callbacks})
  return {
    push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })),
    end() {
      parser.feed(decoder.decode())${more}
    },
  }
}`
}

/**
 * The text of an adapter for a module; null if no export is known.
 *
 * @param packageName the package that it is of
 * @param from the module's specifier, as the adapter is to import it
 */
export function adapterText(
  exports: Exports,
  packageName: string,
  from = packageName,
): string | null {
  const others = Object.keys(exports).filter((name) => exports[name] === 'source')
  const names = [...sourceNames, ...(others.length === 1 ? others : [])]
  const source = names.find((name) => exports[name] === 'source')
  if (source !== undefined) return `${sourceExport(source, from)}\n\n${lacksTrusted}\n`
  const fitting = known.find(
    (each) => each.package === packageName && exports[each.name] === each.kind,
  )
  return fitting ? `${fitting.adapter(from)}\n` : null
}

function sourceExport(name: string, from: string): string {
  const member = name.split('.')[1]
  if (member !== undefined)
    return `import subject from '${from}'\n\nexport const { ${member}${member === 'EventSource' ? '' : ': EventSource'} } = subject`
  return `export { ${name === 'EventSource' ? name : `${name} as EventSource`} } from '${from}'`
}

/** What is said of a module of which no export is known. */
export function unknownText(exports: Exports, from: string): string {
  const names = Object.keys(exports).filter((name) => !name.startsWith('default.'))
  const isClassLike = (name: string): boolean => exports[name] === 'function' && /^[A-Z]/.test(name)
  const example = names.find((name) => exports[name] === 'source') ?? names.find(isClassLike) ?? 'X'
  return (
    `${from} exports ${names.length === 0 ? 'nothing' : names.join(', ')}, which the suite does not know: write adapter.js with a line such as ` +
    `\`export { ${example} as EventSource } from '${from}'\`, or export connect, parse or read (README, Plug in yours), and run that file.`
  )
}
