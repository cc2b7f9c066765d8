/** `run npm:…`: published packages without an adapter file. No test asks the registry of npm. */
import { expect, test as base } from '@playwright/test'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Outcome } from '../hosts/child-process.ts'
import { deafCode, packPackage, referenceCode, startRegistry } from '../subject/packages.fixture.ts'
import { commandLine } from './command-line.fixture.ts'

const grep = ['--grep', '^stream/delivery/one-event$']

const test = base.extend<{
  folder: string
  run: (words: readonly string[], env?: NodeJS.ProcessEnv) => Promise<Outcome>
}>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  folder: async ({}, use, testInfo) => {
    await use(testInfo.outputPath('packages'))
    await rm(testInfo.outputPath('packages'), { recursive: true, force: true })
  },
  run: async ({ folder }, use, testInfo) => {
    const own = {
      EVENTSOURCE_CONFORMANCE_CACHE: path.join(folder, 'cache'),
      npm_config_cache: path.join(folder, 'npm'),
    }
    const directory = testInfo.outputDir
    await use((words, env = {}) =>
      commandLine(['run', ...words, ...grep], directory, { ...own, ...env }),
    )
  },
})

test.describe.configure({ timeout: 600_000 })

test('a packed package: its scripts are not run, it does not see tokens, and it is installed once', async ({
  folder,
  run,
}) => {
  const left = path.join(folder, 'left')
  const { file } = await packPackage(folder, {
    name: 'tiny-source',
    version: '1.2.3',
    code: `if (process.env.MY_TOKEN) throw new Error('It has the token.')\n${await referenceCode()}`,
    scripts: { postinstall: `node -e "fs.writeFileSync('${left}', '')"` },
  })
  const env = { MY_TOKEN: 'secret' }
  const { stdout, stderr, status } = await run([`npm:${file}`], env)
  expect(stderr).toBe('')
  expect(stdout).toContain('tiny-source@node  1 passed')
  expect(status).toBe(0)
  expect(existsSync(left)).toBe(false)
  const again = await run([`npm:${file}`], { PATH: '/nowhere', ...env })
  expect(again.stdout).toContain('tiny-source@node  1 passed')
})

test('releases as a trend: what got better is counted, and bad verdicts are no bad status', async ({
  folder,
  run,
}) => {
  const packed = [
    await packPackage(folder, { name: 'tiny-source', version: '1.0.0', code: deafCode }),
    await packPackage(folder, {
      name: 'tiny-source',
      version: '2.0.1',
      code: await referenceCode(),
    }),
  ]
  const registry = await startRegistry(packed)
  const env = { npm_config_registry: registry.url }
  const { stdout, stderr, status } = await run(
    ['npm:tiny-source', '--versions', '1,2', '--report', 'report'],
    env,
  )
  registry.close()
  expect(stderr).toBe('')
  expect(stdout.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['tiny-source on node'],
    ['version', 'passed', 'failed', 'n/a', 'better', 'worse', 'level'],
    ['1.0.0', '0', '1', '0', '–'],
    ['2.0.1', '1', '0', '0', '+1', '-0', '–'],
    [''],
  ])
  expect(status).toBe(0)
  expect(registry.asked).toContain('/tiny-source/tiny-source-2.0.1.tgz')
  expect(existsSync(test.info().outputPath('report/index.html'))).toBe(true)
})

test('status 2, in a sentence: a package that there is not, one of another kind, one that ends the process', async ({
  folder,
  run,
}) => {
  const registry = await startRegistry([
    await packPackage(folder, { name: 'odd', version: '1.0.0', code: 'export const odd = 1' }),
    await packPackage(folder, { name: 'gone', version: '1.0.0', code: 'process.exit(3)' }),
  ])
  const env = { npm_config_registry: registry.url }
  const sentences: string[] = []
  for (const spec of ['npm:none', 'npm:odd', 'npm:gone', 'npm:--prefix', 'npm:./none.tgz']) {
    const { stderr, status } = await run([spec], env)
    expect(status).toBe(2)
    expect(stderr.trim()).not.toContain('\n')
    sentences.push(stderr)
  }
  registry.close()
  const says = [
    /^npm could not install none: 404 Not Found/,
    /^odd exports odd, which the suite does not know: write adapter\.js with a line such as/,
    /^gone cannot be loaded by Node .*status 3.*write an adapter file with one line/,
    /^npm:--prefix is not a package of the registry/,
    /^There is no package at .*none\.tgz/,
  ]
  for (const [index, pattern] of says.entries()) expect(sentences[index]).toMatch(pattern)
})
