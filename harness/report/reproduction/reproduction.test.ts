import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { expect } from '@playwright/test'
import { exampleCases } from '../example/example-cases.fixture.ts'
import { test } from '../page-browser.fixture.ts'
import { beyondProgram } from './portable.ts'
import { reproduction } from './reproduction.ts'

const seen: Record<string, string[]> = {
  'stream/line-endings/crlf-split-across-chunks': ['"data":"A\\nB\\nC"', 'done'],
  'stream/decoding/split-character': ['"data":"漢"', 'done'],
  'interface/constructor/bad-url-throws': ['throws SyntaxError', 'done'],
  'interface/attributes/with-credentials-kept': ['"withCredentials":"true"', 'done'],
  'reconnect/last-event-id/sent-on-reconnect': ['"lastEventId":"é7"', 'Last-Event-ID: é7', 'done'],
  'response/status/204-ends-it': ['"kind":"error","type":"error","readyState":2', 'done'],
  'closing/while-open/server-sees-it': ['"kind":"open"', 'done'],
  'closing/while-open/discards-queued': ['"data":"1"', 'done'],
}

for (const [id, lines] of Object.entries(seen)) {
  test(`the program for ${id} shows it in a browser`, async ({ chromiumPage }) => {
    const of = exampleCases.find((one) => one.id === id)
    if (!of) throw new Error(`There is no example ${id}.`)
    const directory = await mkdtemp(join(tmpdir(), 'show-'))
    const file = join(directory, 'show.mjs')
    await writeFile(file, reproduction(of))
    const program = spawn(process.execPath, [file, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      await chromiumPage.goto(await addressOf(program))
      for (const line of lines) await expect(chromiumPage.locator('#seen')).toContainText(line)
      if (id.endsWith('discards-queued'))
        await expect(chromiumPage.locator('#seen')).not.toContainText('"data":"2"')
    } finally {
      program.kill()
      await rm(directory, { recursive: true })
    }
  })
}

test('a case that asks for more than the program knows gets none', () => {
  const [of] = exampleCases
  if (!of) throw new Error('There is no example.')
  expect(beyondProgram(of)).toEqual([])
  expect(beyondProgram({ ...of, client: [{ setBase: '/a/' }] })).toEqual([
    'the step {"setBase":"/a/"}',
  ])
  expect(beyondProgram({ ...of, client: [{ construct: { url: { special: 'symbol' } } }] })).toEqual(
    ['values that JSON cannot say'],
  )
  expect(beyondProgram({ ...of, server: [{ refusedUntil: 'now' }] })).toEqual([
    'refused connections',
  ])
  expect(beyondProgram({ ...of, client: [{ construct: { url: '{http2}{run}/stream' } }] })).toEqual(
    ['the origin {http2}'],
  )
})

test('megabytes of a case are not written out in its program', () => {
  const [of] = exampleCases
  if (!of) throw new Error('There is no example.')
  const body = [{ repeat: ': a comment\n', times: 1_000_000, chunk: 65_536 }]
  expect(reproduction({ ...of, server: [{ body }] }).length).toBeLessThan(20_000)
})

/** The address that the program prints once it listens. */
async function addressOf(program: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  for await (const line of createInterface(program.stdout)) {
    const address = /^Open (\S+)/.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The program ended and had not said where it listens.')
}
