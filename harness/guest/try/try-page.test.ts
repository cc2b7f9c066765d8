/** The page on which somebody pastes a stream. */
import { expect, mergeTests } from '@playwright/test'
import { axeFindings } from '../../report/page/axe-findings.ts'
import { test as inChromium } from '../../report/page-browser.fixture.ts'
import { serveTest } from '../served-suite.fixture.ts'
import { bytesAsked } from './asked.ts'

const test = mergeTests(inChromium, serveTest)

test.describe.configure({ timeout: 280_000 })

const html =
  '</textarea></title><script>document.title = "bad"</script><img src=x onerror=alert(1)>'

test('a pasted stream is text everywhere, and each chosen target has its column', async ({
  chromiumPage,
  serve,
}) => {
  const { address } = await serve('^stream/bom/leading$')
  await chromiumPage.goto(`${address}try/`)
  // With a blank line first, which a parser of HTML would take away.
  await chromiumPage
    .getByLabel('The stream')
    .fill(`\nevent: ${html}\nid: ${html}\ndata: ${html}\n\n`)
  for (const box of await chromiumPage.getByRole('checkbox').all()) await box.uncheck()
  for (const name of ['eventsource-parser-1', 'cohere-ai', 'effect'])
    await chromiumPage.getByRole('checkbox', { name, exact: true }).check()
  await chromiumPage.getByRole('button', { name: 'Try' }).click({ timeout: 200_000 })
  const targets = chromiumPage.getByRole('region', { name: 'Targets', exact: true })
  await expect(targets).toContainText('effect', { timeout: 200_000 })
  await expect(targets.getByRole('rowheader')).toHaveText(
    // The order of the folders.
    ['cohere-ai', 'effect', 'eventsource-parser-1'],
  )
  await expect(targets).toContainText('It takes data only as JSON.')
  await expect(targets).toContainText(JSON.stringify(html).slice(1, -1))
  await expect(chromiumPage.getByLabel('The stream')).toHaveValue(
    `\nevent: ${html}\nid: ${html}\ndata: ${html}\n\n`,
  )
  expect(await chromiumPage.locator('img, main script').count()).toBe(0)
  expect(await chromiumPage.title()).not.toBe('bad')
  expect(await chromiumPage.evaluate(axeFindings)).toEqual([])
})

test('what cannot be asked is answered by a sentence, and a form that is too large is refused', async ({
  serve,
}) => {
  const { address } = await serve('^stream/bom/leading$')
  const send = (fields: Record<string, string>) =>
    fetch(`${address}try/`, { method: 'POST', body: new URLSearchParams(fields) })
  const noTarget = await send({ stream: 'data: a', form: 'lf', target: '../../etc' })
  expect(await noTarget.text()).toContain('No target was chosen')
  const noHex = await send({ stream: '6', form: 'hex', target: 'effect' })
  expect(await noHex.text()).toContain('pairs of hexadecimal digits')
  expect((await send({ stream: 'a', form: 'other', target: 'effect' })).status).toBe(400)
  expect((await send({ stream: 'a'.repeat(300_000), form: 'lf' })).status).toBe(413)
})

for (const [form, stream, bytes] of [
  ['lf', 'a\r\nb\r\n', 'a\nb\n'],
  ['crlf', 'a\r\nb\r\n', 'a\r\nb\r\n'],
  ['cr', 'a\r\n\\n', 'a\r\\n'],
  ['escapes', 'a\\r\\n\r\n\\xFF', 'a\r\n\xFF'],
  ['hex', '61 0d\r\n0A ff', 'a\r\n\xFF'],
] as const)
  test(`the form ${form} stands for these bytes`, () => {
    expect(Buffer.from(bytesAsked({ stream, form })).toString('latin1')).toBe(bytes)
  })
