/** What an adapter hands over wrongly is said in the verdict; what the harness does wrong is no verdict of theirs. */
import { expect } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import type { Case } from '../case.ts'
import { clean, misbehaving, test } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

type Messages = NonNullable<NonNullable<Case['expect']>['messages']>

/** A stream of messages that the miniatures hand over as they are. */
const handing = (lines: readonly unknown[], messages: Messages = []): Case => ({
  ...clean,
  chunkings: 'as written',
  server: [{ body: lines.map((line) => `${JSON.stringify(line)}\n`) }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: { messages },
})

const lastIds = ['7', ''].map((lastEventId) => ({ data: 'a', lastEventId }))
const taken: Record<string, Case> = {
  'a type left out, null or empty is message': handing(
    [{ data: 'a' }, { data: 'b', type: null }, { data: 'c', type: '' }, { data: 'd', type: 'e' }],
    [{ data: 'a' }, { data: 'b' }, { data: 'c' }, { data: 'd', type: 'e' }],
  ),
  'the last id of a block is kept': handing(
    [{ data: 'a' }, { data: 'b', id: '1' }, { data: 'c' }, { data: 'd', id: '' }],
    ['', '1', '1', ''].map((lastEventId, index) => ({ data: 'abcd'.charAt(index), lastEventId })),
  ),
  'the last event ID string is as it is given': handing(lastIds, lastIds),
}

const orNothing = 'give a string, or leave it out.'
const refused: [given: unknown, end: string][] = [
  ['text', 'the string text: give { type?, data, id?, lastEventId? }.'],
  [null, 'null: give { type?, data, id?, lastEventId? }.'],
  [{ type: 'a' }, 'a message whose data is undefined: give a string.'],
  [{ data: { a: 1 } }, 'a message whose data is an object: give a string.'],
  [{ data: 'a', id: 5 }, `a message whose id is the number 5: ${orNothing}`],
  [{ data: 'a', type: true }, `a message whose type is the boolean true: ${orNothing}`],
]

test("an adapter whose EventSource is the host's own is refused: it would collect its verdicts", async ({
  openFile,
}, testInfo) => {
  const file = testInfo.outputPath('ponyfill.js')
  writeFileSync(file, 'export const EventSource = globalThis.EventSource ?? class { close() {} }')
  await expect(openFile(file, 'deno')).rejects.toThrow(
    /exports the EventSource of deno, whose verdicts are those of native@deno: export the package's own\.$/,
  )
  // Node has none unless it is asked for.
  await openFile(file, 'node')
})

for (const miniature of ['hands-over', 'hands-over-parsed']) {
  test(`${miniature}: what the contract lets out is filled in`, async ({ open }) => {
    const opened = await open(miniature)
    for (const [name, testCase] of Object.entries(taken))
      expect(await runCase(testCase, opened), name).toMatchObject({ verdict: 'pass' })
  })

  test(`${miniature}: what the contract does not allow is refused in a sentence`, async ({
    open,
  }) => {
    const opened = await open(miniature)
    for (const [given, end] of refused)
      expect(await runCase(handing([{ data: 'before' }, given]), opened)).toMatchObject({
        verdict: 'fail',
        detail: { problem: `The adapter called on.message with ${end}` },
      })
    expect(await runCase(handing([{ data: 'a' }], [{ data: 'a' }]), opened)).toMatchObject({
      verdict: 'pass',
    })
  })
}

const reports: [call: string, sentence: string][] = [
  ["reconnectionTime('300')", 'on.reconnectionTime with the string 300: give milliseconds.'],
  ['reconnectionTime(NaN)', 'on.reconnectionTime with the number NaN: give milliseconds.'],
  ['comment()', 'on.comment with undefined: give a string.'],
  ['id(7)', 'on.id with the number 7: give a string.'],
]

for (const [call, sentence] of reports)
  test(`on.${call} is refused in a sentence`, async ({ openSource }) => {
    const pushed = `export const parse = (on) => ({ push: () => on.${call}, end() {} })`
    const read = `export async function* read(stream, on) { on.${call}; yield { data: 'clean' } }`
    const connect = `export const connect = (url, on) => { setTimeout(() => on.${call}); return { close() {} } }`
    for (const adapter of [pushed, read, connect])
      expect(await runCase(clean, await openSource(adapter))).toMatchObject({
        verdict: 'fail',
        detail: { problem: `The adapter called ${sentence}` },
      })
  })

test('what is reported beside the messages is logged, and an id is kept', async ({
  openSource,
}) => {
  const opened = await openSource(`
    export async function* read(stream, on) {
      on.id('7'); on.reconnectionTime(300); on.comment(' c'); on.malformed(new Error('m'))
      yield { data: 'a' }
      on.id(''); yield { data: 'b' }
    }`)
  const expected = [{ data: 'a', lastEventId: '7' }, { data: 'c' }]
  const { detail } = await runCase(handing(['', ''], expected), opened)
  expect(detail?.mismatches[0]?.observed).toBe(
    'type: "message", data: "a", lastEventId: "7"\ntype: "message", data: "b"',
  )
  const logged = detail?.timeline.filter((entry) => 'client' in entry && entry.client === 'report')
  expect(logged?.map(({ time: _time, ...entry }) => entry)).toMatchObject([
    { what: 'id', value: '7' },
    { what: 'reconnectionTime', value: 300 },
    { what: 'comment', value: ' c' },
    { what: 'malformed', value: { object: '[object Error]' } },
    { what: 'id', value: '' },
  ])
})

const given: [messages: string, sentence: string][] = [
  ["[{ data: 'a' }, {}]", 'gave a message whose data is undefined: give a string.'],
  ["['a']", 'gave the string a: give { type?, data, id?, lastEventId? }.'],
  ["'text'", 'returned the string text: return a stream or an iterable of messages.'],
  ['undefined', 'returned undefined: return a stream or an iterable of messages.'],
]

for (const [messages, sentence] of given)
  test(`read gives ${messages}: refused in a sentence`, async ({ openSource }) => {
    const opened = await openSource(`export const read = async () => (${messages})`)
    expect(await runCase(clean, opened)).toMatchObject({
      verdict: 'fail',
      detail: { problem: `The adapter's read ${sentence}` },
    })
  })

test('a step that no client of its profile can take is a fault of the harness', async ({
  open,
}) => {
  const opened = await open('hands-over')
  const testCase: Case = { ...clean, client: [{ construct: {} }, { read: ['url'] }] }
  expect(await runCase(testCase, opened)).toMatchObject({
    verdict: 'harness-error',
    reason: 'An API of profile client cannot take the step read.',
  })
})

const returned: [adapter: string, start: string][] = [
  ['export const connect = () => ({})', 'connect returned an object, which has no close()'],
  ['export const connect = () => undefined', 'connect returned undefined, which has no close()'],
  ['export const parse = () => ({ push() {} })', 'parse returned an object, which has no end()'],
]

for (const [adapter, start] of returned)
  test(`${adapter}: ${start}`, async ({ openSource }) => {
    const opened = await openSource(adapter)
    expect(await runCase(clean, opened)).toMatchObject({
      verdict: 'fail',
      detail: { problem: `The adapter's ${start}: return an object with it.` },
    })
  })

const unusable: [about: string, sentence: string][] = [
  ['{ name: 5 }', 'about.name is not a string but number'],
  ["{ lacks: 'all' }", 'about.lacks is no object'],
  ['{ lacks: { gc: true } }', 'about.lacks gives no reason for gc'],
  ["{ lacks: { gc: ' ' } }", 'about.lacks gives no reason for gc'],
  ["{ lacks: { wings: 'It cannot fly.' } }", 'lacks "wings", which is no feature: choose from'],
]

for (const [about, sentence] of unusable)
  test(`about ${about}: no open target, and one sentence`, async ({ openSource }) => {
    const adapter = `export const about = ${about}; export const parse = () => undefined`
    const message = await openSource(adapter).then(() => 'opened', String)
    expect(message).toContain(sentence)
    expect(message).not.toContain('\n')
  })

test('throws-strangely: what is thrown is reported as far as it can be', async ({ open }) => {
  const opened = await open('throws-strangely')
  const { verdict, detail } = await runCase(misbehaving, opened)
  expect(verdict).toBe('fail')
  expect(detail?.problem).toBe('Not as expected: throws.')
})

test('a request to the control origin that fails is a fault of the harness', async ({ open }) => {
  const opened = await open('prints-garbage')
  const nonsense = { nonsense: 1 } as unknown as { request: number }
  const testCase: Case = { ...clean, client: [{ construct: {} }, { await: nonsense }] }
  expect(await runCase(testCase, opened)).toMatchObject({
    verdict: 'harness-error',
    reason: expect.stringMatching(/^The control origin answered GET .* with 400: /),
  })
  expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
})
