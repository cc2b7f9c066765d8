/** Adapters of at most three lines, for every shape of API. */
import { expect } from '@playwright/test'
import { type CaseName, evaluated, imports } from './adapter-shapes.fixture.ts'
import { test } from './miniature.fixture.ts'

const parsingCases: CaseName[] = [
  'at the end',
  'while open',
  'each before the next',
  'ids of blocks',
]
const clientCases: CaseName[] = ['the end of a connection', 'close()']

/** Adapters as somebody writes them who has read the documentation. */
const adapters: [shape: string, adapter: string, cases: CaseName[]][] = [
  [
    'a TransformStream',
    'export const read = (stream) => stream.pipeThrough(new EventDecoderStream())',
    parsingCases,
  ],
  [
    'an async iterator over a Response',
    'export const read = (stream) => events(new Response(stream))',
    parsingCases,
  ],
  [
    'a parser that reports ids per block',
    `import { createParser } from 'eventsource-parser'
    export const parse = (on) => { const decoder = new TextDecoder(), parser = createParser({ onEvent: ({ event, data, id }) => on.message({ type: event, data, id }) })
    return { push: (bytes) => parser.feed(decoder.decode(bytes, { stream: true })), end() {} } }`,
    parsingCases,
  ],
  [
    'a client that returns a promise',
    'export const connect = (url, on) => subscribe(url, on)',
    [...parsingCases, ...clientCases],
  ],
]

for (const [shape, adapter, names] of adapters)
  test(`${shape}: every case that is about it passes`, async ({ openSource }) => {
    const opened = await openSource(`${imports}\n${adapter}`)
    for (const name of names)
      expect(await evaluated(name, opened), name).toMatchObject({ verdict: 'pass' })
  })

test('a client that lacks reconnection: n/a with the reason it gives', async ({ openSource }) => {
  const opened = await openSource(`${imports}
    export const connect = (url, on) => subscribe(url, on)
    export const about = { lacks: { 'reconnection-after-end': 'it opens a stream once, says its README' } }`)
  expect(await evaluated('reconnecting', opened)).toMatchObject({
    verdict: 'n/a',
    reason: 'The API does not offer this: it opens a stream once, says its README.',
  })
})
