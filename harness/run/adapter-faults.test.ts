/** What an adapter hands over wrongly is said in the verdict; what the harness does wrong is no verdict of theirs. */
import { expect } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import type { Case } from '../case.ts'
import { clean, misbehaving, test as base } from './miniature.fixture.ts'
import { runCase } from './run-case.ts'
import { openSession, type Session } from './session.ts'
import { targetFor } from './targets.ts'

/** Opens a session of an adapter of one line. */
const test = base.extend<{ opened: (adapter: string) => Promise<Session> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  opened: async ({}, use, testInfo) => {
    const sessions: Session[] = []
    await use(async (adapter) => {
      const file = testInfo.outputPath('adapter.js')
      writeFileSync(file, adapter)
      const session = await openSession(targetFor('one-line', file, 'node'))
      sessions.push(session)
      return session
    })
    for (const session of sessions) await session.close()
  },
})

type Messages = NonNullable<NonNullable<Case['expect']>['messages']>

/** A stream of messages that the miniatures hand over as they are. */
const handing = (lines: readonly unknown[], messages: Messages = []): Case => ({
  ...clean,
  chunkings: 'as written',
  server: [{ body: lines.map((line) => `${JSON.stringify(line)}\n`) }],
  client: [{ construct: {} }, { await: 'error' }, { close: true }],
  expect: { messages },
})

const taken: Record<string, Case> = {
  'a type left out, null or empty is message': handing(
    [{ data: 'a' }, { data: 'b', type: null }, { data: 'c', type: '' }, { data: 'd', type: 'e' }],
    [{ data: 'a' }, { data: 'b' }, { data: 'c' }, { data: 'd', type: 'e' }],
  ),
  'the last id of a block is kept': handing(
    [{ data: 'a' }, { data: 'b', id: '1' }, { data: 'c' }, { data: 'd', id: '' }],
    ['', '1', '1', ''].map((lastEventId, index) => ({ data: 'abcd'.charAt(index), lastEventId })),
  ),
  'the last event ID string is as it is given': handing(
    [
      { data: 'a', lastEventId: '7' },
      { data: 'b', lastEventId: '' },
    ],
    [
      { data: 'a', lastEventId: '7' },
      { data: 'b', lastEventId: '' },
    ],
  ),
}

const ofMessage = 'The adapter called on.message with'
const refused: [given: unknown, problem: string][] = [
  ['text', `${ofMessage} the string text: give { type?, data, id?, lastEventId? }.`],
  [null, `${ofMessage} null: give { type?, data, id?, lastEventId? }.`],
  [{ type: 'a' }, `${ofMessage} a message whose data is undefined: give a string.`],
  [{ data: { a: 1 } }, `${ofMessage} a message whose data is an object: give a string.`],
  [
    { data: 'a', id: 5 },
    `${ofMessage} a message whose id is the number 5: give a string, or leave it out.`,
  ],
  [
    { data: 'a', type: true },
    `${ofMessage} a message whose type is the boolean true: give a string, or leave it out.`,
  ],
]

for (const miniature of ['hands-over', 'hands-over-parsed']) {
  test(`${miniature}: what the contract lets out is filled in`, async ({ open }) => {
    const session = await open(miniature)
    for (const [name, testCase] of Object.entries(taken))
      expect(await runCase(testCase, session), name).toMatchObject({ verdict: 'pass' })
  })

  test(`${miniature}: what the contract does not allow is refused in a sentence`, async ({
    open,
  }) => {
    const session = await open(miniature)
    for (const [given, problem] of refused)
      expect(await runCase(handing([{ data: 'before' }, given]), session)).toMatchObject({
        verdict: 'fail',
        detail: { problem },
      })
    expect(await runCase(handing([{ data: 'a' }], [{ data: 'a' }]), session)).toMatchObject({
      verdict: 'pass',
    })
  })
}

const returned: [adapter: string, problem: string][] = [
  [
    'export const connect = () => ({})',
    "The adapter's connect returned an object, which has no close(): return an object with it.",
  ],
  [
    'export const connect = () => undefined',
    "The adapter's connect returned undefined, which has no close(): return an object with it.",
  ],
  [
    'export const parse = () => ({ push() {} })',
    "The adapter's parse returned an object, which has no end(): return an object with it.",
  ],
]

for (const [adapter, problem] of returned)
  test(`${adapter}: ${problem}`, async ({ opened }) => {
    const session = await opened(adapter)
    expect(await runCase(clean, session)).toMatchObject({ verdict: 'fail', detail: { problem } })
  })

const unusable: [about: string, sentence: string][] = [
  ['{ name: 5 }', 'about.name is not a string but number'],
  ["{ lacks: 'all' }", 'about.lacks is no object'],
  ['{ lacks: { gc: true } }', 'about.lacks gives no reason for gc'],
  ["{ lacks: { wings: 'It cannot fly.' } }", 'lacks "wings", which is no feature: choose from'],
]

for (const [about, sentence] of unusable)
  test(`about ${about}: no session, and one sentence`, async ({ opened }) => {
    const adapter = `export const about = ${about}; export const parse = () => undefined`
    const message = await opened(adapter).then(() => 'opened', String)
    expect(message).toContain(sentence)
    expect(message).not.toContain('\n')
  })

test('throws-strangely: what is thrown is reported as far as it can be', async ({ open }) => {
  const session = await open('throws-strangely')
  const { verdict, detail } = await runCase(misbehaving, session)
  expect(verdict).toBe('fail')
  expect(detail?.problem).toBe('Not as expected: throws.')
})

test('a request to the control origin that fails is a fault of the harness', async ({ open }) => {
  const session = await open('prints-garbage')
  const nonsense = { nonsense: 1 } as unknown as { request: number }
  const testCase: Case = { ...clean, client: [{ construct: {} }, { await: nonsense }] }
  expect(await runCase(testCase, session)).toMatchObject({
    verdict: 'harness-error',
    reason: expect.stringMatching(/^The control origin answered GET .* with 400: /),
  })
  expect(await runCase(clean, session)).toMatchObject({ verdict: 'pass' })
})
