/** Every engine as a guest: nobody drives its page but by the keyboard, and its verdicts are those of a run of ours. */
import { expect } from '@playwright/test'
import { chosenCases } from '../corpus/chosen-cases.ts'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import {
  engineNames,
  type EngineName,
  openEnginePage,
  unavailableReason,
} from '../report/engine-page.fixture.ts'
import { axeFindings } from '../report/page/axe-findings.ts'
import type { Result } from '../results.ts'
import { runTarget } from '../run/target-run.ts'
import { targetFor } from '../run/targets.ts'
import { serveTest as test } from './served-suite.fixture.ts'

/** Some of every chapter, in which what is special about a guest could matter. */
const slice = `^(${[
  'stream/bom/',
  'connection/cookies/',
  'reconnection/basic/',
  'interface/ready-state/',
  'lifecycle/frame-removed/',
  'policy/mixed-content/',
  'transport/refused/(first-attempt|same-origin|recovery)$',
  'limits/line-length/64-kib',
  'client/request/',
].join('|')})`

/** Of a guest: why a verdict may be n/a although a run of ours gives another one. */
const reasonsOfGuests =
  /^(The certificate is made for this run|Whether the browser was told to take any certificate)/

test('the slice has cases of every chapter', async () => {
  const corpus = await loadCorpus()
  const chapters = (cases: readonly { id: string }[]) =>
    new Set(cases.map(({ id }) => id.split('/', 1)[0]))
  expect(chapters(chosenCases(corpus, slice, false))).toEqual(chapters(corpus))
})

test.describe.configure({ mode: 'default', timeout: 900_000 })

for (const engine of engineNames)
  test(`${engine} gives the verdicts of a run of ours, but for what cannot be had`, async ({
    serve,
  }) => {
    const reason = unavailableReason(engine)
    test.skip(reason !== undefined, reason)
    const suite = await serve(slice)
    const page = await openEnginePage(engine)
    try {
      const shows = (expression: string) =>
        expect.poll(() => page.read(expression), { timeout: 600_000 })
      await page.open(suite.address)
      await shows(`document.querySelector('button.main').disabled`).toBe(false)
      expect(await page.read(axeFindings)).toEqual([])
      await page.press('Tab', `My ${engine}`, 'Enter')
      await shows(`document.querySelector('.phase')?.className`).toBe('phase done')
      expect(await page.read(axeFindings)).toEqual([])
    } finally {
      await page.close()
    }
    const asGuest = suite.measured(`native@my-${engine}`)
    const ours = await runByUs(engine)
    expect(Object.keys(asGuest).toSorted()).toEqual([...ours.keys()].toSorted())
    const other = [...ours].filter(([id, result]) => said(asGuest[id]) !== said(result))
    const notNamed = other.filter(([id]) => !reasonsOfGuests.test(asGuest[id]?.reason ?? ''))
    expect(notNamed.map(([id]) => [id, asGuest[id]])).toEqual([])
    expect(said(asGuest['connection/cookies/with-credentials-kept'])).toBe('pass')
  })

function said(result: Result | undefined): string {
  return [result?.verdict, result?.outcome].filter(Boolean).join(': ')
}

async function runByUs(engine: EngineName): Promise<Map<string, Result>> {
  const corpus = await loadCorpus()
  const measured = new Map<string, Result>()
  const adapter = `${projectRoot}/implementations/native/adapter.ts`
  await runTarget(
    targetFor('native', adapter, engine),
    chosenCases(corpus, slice, false),
    corpus,
    (id) => id,
    {
      info: () => undefined,
      result: ({ id }, result) => void measured.set(id, result),
      fault: () => undefined,
      lost: () => undefined,
    },
  )
  return measured
}
