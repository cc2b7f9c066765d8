import { expect } from '@playwright/test'
import type { Case } from '../case.ts'
import type { VerdictName } from '../results.ts'
import {
  clean,
  held,
  misbehaving,
  onDisconnect,
  referenceAdapter,
  test,
} from './miniature.fixture.ts'
import { runCase } from './run-case.ts'

/** What each miniature deserves. */
interface Desert {
  miniature: string
  testCase?: Case
  verdict: VerdictName
  /** What the problem must say. */
  problem: RegExp
}

const onRequests: Case = {
  ...misbehaving,
  server: [{ body: ['data: a\n\n'], end: 'hold' }],
  client: [
    { construct: { url: '{page}{run}/misbehave' } },
    { await: { request: 50 } },
    { close: true },
  ],
  expect: { requests: [{}] },
  deadline: 20_000,
}

const deserts: Desert[] = [
  {
    miniature: 'loses-last-event',
    verdict: 'fail',
    problem: /^Not as expected: messages\.$/,
  },
  { miniature: 'hangs-in-listener', verdict: 'timeout', problem: /did not answer any more/ },
  { miniature: 'hangs-in-constructor', verdict: 'timeout', problem: /did not answer any more/ },
  { miniature: 'exits', verdict: 'crash', problem: /exited with status 3/ },
  { miniature: 'leaves-rejection', verdict: 'fail', problem: /^Not as expected: unhandled\.$/ },
  {
    miniature: 'floods',
    testCase: onRequests,
    verdict: 'fail',
    problem: /^Not as expected: requests\.$/,
  },
  { miniature: 'throws-from-close', verdict: 'fail', problem: /^Not as expected: throws\.$/ },
  {
    miniature: 'never-closes',
    testCase: onDisconnect,
    verdict: 'timeout',
    problem: /waiting for \{"await":\{"disconnect":1\}\}/,
  },
]

/** A client that leaves something unhandled when it has been closed for a while. */
const late = `
  import { EventSource as Reference } from ${JSON.stringify(referenceAdapter)}
  export class EventSource extends Reference {
    close() {
      super.close()
      if (!this.url.includes('misbehave')) return
      setTimeout(() => Promise.reject(new Error('rejected late')), 50)
      setTimeout(() => { throw new Error('thrown late') }, 60)
    }
  }`

/** Clients that leave something unhandled after the last step, each in its own way. */
const leavers = {
  'some tasks after close()': `
    import { EventSource as Reference } from ${JSON.stringify(referenceAdapter)}
    const task = () => new Promise((resolve) => setTimeout(resolve, 0))
    export class EventSource extends Reference {
      close() {
        super.close()
        if (this.url.includes('misbehave'))
          void task().then(task).then(() => Promise.reject(new Error('left alone')))
      }
    }`,
  'when the server closes what it does not': `
    export async function connect(url, on) {
      const response = await fetch(url)
      const read = async () => {
        for await (const chunk of response.body) on.message({ data: 'a' })
        throw new Error('left alone')
      }
      void read()
      return { close() {} }
    }`,
}

for (const [when, source] of Object.entries(leavers))
  test(`what is left unhandled ${when} belongs to that run`, async ({ openSource }) => {
    const opened = await openSource(source)
    const staying: Case = {
      ...onDisconnect,
      client: onDisconnect.client?.slice(0, 3) ?? [],
      expect: { messages: [{ data: 'a' }] },
    }
    const { verdict, detail } = await runCase(staying, opened)
    expect(verdict).toBe('fail')
    expect(detail?.problem).toBe('Not as expected: unhandled.')
  })

test('what a parser leaves unhandled some tasks after its end is its own', async ({
  openSource,
}) => {
  const opened = await openSource(`
    const task = () => new Promise((resolve) => setImmediate(resolve))
    export function parse(on) {
      return {
        push: () => on.message({ data: 'a' }),
        end: () => void task().then(task).then(() => Promise.reject(new Error('left alone'))),
      }
    }`)
  const short: Case = { ...clean, server: [{ body: ['a'] }], expect: { messages: [{ data: 'a' }] } }
  const { detail } = await runCase({ ...short, chunkings: 'as written' }, opened)
  expect(detail?.problem).toBe('Not as expected: unhandled.')
})

test('what a run leaves unhandled is not charged to a later one', async ({ openSource }) => {
  const opened = await openSource(late)
  await runCase(misbehaving, opened)
  const lasting: Case = { ...clean, client: [...(clean.client ?? []), { quiet: 200 }] }
  expect(await runCase(lasting, opened)).toMatchObject({ verdict: 'pass' })
})

for (const { miniature, testCase = misbehaving, verdict, problem } of deserts)
  test(`${miniature}: ${verdict}, and the next case runs clean`, async ({ open }) => {
    const opened = await open(miniature)
    const got = await runCase(testCase, opened)
    expect(got.verdict).toBe(verdict)
    expect(got.detail?.problem).toMatch(problem)
    const next = await runCase(withoutEvents(clean, miniature), opened)
    expect(next).toMatchObject({ verdict: 'pass' })
  })

/** One that loses every last message cannot get any case with a message right. */
function withoutEvents(testCase: Case, miniature: string): Case {
  if (miniature !== 'loses-last-event') return testCase
  return { ...testCase, server: [{}], expect: { messages: [] } }
}

test('prints-garbage: what is printed does not matter', async ({ open }) => {
  const opened = await open('prints-garbage')
  for (const testCase of [misbehaving, clean])
    expect(await runCase(testCase, opened)).toMatchObject({ verdict: 'pass' })
})

test('exits-after-the-case: it costs no other case its verdict', async ({ open }) => {
  const opened = await open('exits-after-the-case')
  expect(await runCase(misbehaving, opened)).toMatchObject({ verdict: 'pass' })
  await expect.poll(() => held().includes('ProcessWrap')).toBe(false)
  expect(await runCase(clean, opened)).toMatchObject({ verdict: 'pass' })
})

test('spoils-its-realm: the next case does not see what was left behind', async ({ open }) => {
  const opened = await open('spoils-its-realm')
  const spoiling: Case = {
    ...clean,
    client: [
      { construct: {} },
      {
        call: { setter: 'onmessage', to: { special: 'function' } },
        receivers: ['the prototype'],
      },
      { close: true },
    ],
    expect: { reads: [{ receiver: 'the prototype', throws: 'TypeError' }] },
  }
  const withHandler: Case = {
    ...clean,
    client: [{ construct: { handlers: ['message'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open', via: 'listener' },
        { kind: 'message', via: 'listener' },
        { kind: 'message', via: 'handler' },
        { kind: 'error', via: 'listener' },
      ],
    },
  }
  expect(await runCase(spoiling, opened)).toMatchObject({ verdict: 'fail' })
  expect(await runCase(withHandler, opened)).toMatchObject({ verdict: 'pass' })
})

test('runs are in flight beside each other, and a hang costs only its own', async ({ open }) => {
  const opened = await open('hangs-in-listener')
  const cases = [clean, misbehaving, clean, clean, misbehaving, clean, clean]
  const verdicts = await Promise.all(cases.map((testCase) => runCase(testCase, opened)))
  expect(verdicts.map(({ verdict }) => verdict)).toEqual(
    cases.map((testCase) => (testCase === clean ? 'pass' : 'timeout')),
  )
})

const unusable = {
  'throws-on-load': 'RangeError: not in this host',
  'exports-nothing': 'exports nothing usable: export EventSource, connect, parse or read',
  'exports-two': 'exports both EventSource and parse: export exactly one of them',
}

for (const [miniature, sentence] of Object.entries(unusable))
  test(`${miniature}: no open target, and one sentence`, async ({ open }) => {
    const message = await open(miniature).then(() => 'opened', String)
    expect(message).toContain(`miniatures/${miniature}.ts cannot be used: `)
    expect(message).toContain(sentence)
    expect(message).not.toContain('\n')
  })
