import { writeFileSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'
import type { Host } from '../hosts/host.ts'
import { commandHost } from '../hosts/bridge/bridged-hosts.ts'
import { held } from './miniature.fixture.ts'
import { openTarget, type OpenTarget } from './open-target.ts'
import { bridgedTarget } from './targets.ts'

interface OpenTargets {
  openHost: (host: Host, profile?: 'client' | 'parser') => Promise<OpenTarget>
  /** Of a program whose words, and whatever else is given, are changed against one that is right. */
  openProgram: (changes?: string, profile?: 'client' | 'parser') => Promise<OpenTarget>
}

/** Open targets of programs, which are closed when the test is over and must leave nothing behind. */
export const test = base.extend<OpenTargets>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  openHost: async ({}, use) => {
    const before = held().length
    const targets: OpenTarget[] = []
    await use(async (host, profile = 'client') => {
      const opened = await openTarget(bridgedTarget('program', host, profile))
      targets.push(opened)
      return opened
    })
    for (const opened of targets) await opened.close()
    await expect
      .poll(() => held().length, { message: 'processes and sockets left' })
      .toBeLessThanOrEqual(before)
  },
  openProgram: ({ openHost }, use, testInfo) =>
    use((changes = '', profile = 'client') => {
      const file = testInfo.outputPath('program.mjs')
      writeFileSync(file, program(changes))
      return openHost(commandHost(`'${process.execPath}' '${file}'`), profile)
    }),
})

/** A client and a parser in one, which know `data` and ends of lines that are LF, and never connect again. */
function program(changes: string): string {
  return `
import { createInterface } from 'node:readline'
const write = (text) => process.stdout.write(text + '\\n')
const say = (word, content) => write(JSON.stringify({ [word]: content }))
const hello = { name: 'my-client', version: '1.2', language: 'JavaScript' }
const texts = new Map()
const take = (id, text) => {
  const [whole, ...others] = ((texts.get(id) ?? '') + text).split('\\n\\n').toReversed()
  texts.set(id, whole)
  for (const block of others.toReversed()) words.message(id, block.slice('data: '.length))
}
const words = {
  greet: () => say('hello', hello),
  message: (id, data) => say('message', { id, data }),
  async connect({ id, url }) {
    const response = await fetch(url)
    say('open', { id })
    for await (const chunk of response.body) take(id, new TextDecoder().decode(chunk))
    say('error', { id })
  },
  push: ({ id, bytes }) => take(id, atob(bytes)),
  end: ({ id }) => say('closed', { id }),
  close: ({ id }) => say('closed', { id }),
  wrong: (problem) => console.error('I am told: ' + problem),
}
${changes}
words.greet()
for await (const line of createInterface({ input: process.stdin })) {
  const [[word, content]] = Object.entries(JSON.parse(line))
  words[word](content)
}`
}
