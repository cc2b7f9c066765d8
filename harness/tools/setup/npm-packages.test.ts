import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { type Outcome, outcomeOf } from '../../hosts/child-process.ts'
import { installPackages } from './npm-packages.js'

/** Tests in a folder that needs one package, which lies beside it. */
const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'eventsource-conformance-test-'))
    chmodSync(folder, 0o755)
    mkdirSync(path.join(folder, 'here'))
    const write = (name: string, content: object): void =>
      writeFileSync(path.join(folder, name), JSON.stringify(content))
    write('here/package.json', { name: 'here', version: '1.0.0' })
    write('package.json', { dependencies: { here: 'file:here' } })
    const before = { ...process.env }
    // As `npm run -s setup` has it.
    process.env['npm_config_loglevel'] = 'silent'
    await use(folder)
    process.env = before
    chmodSync(folder, 0o755)
    rmSync(folder, { recursive: true })
  },
})

test('what is missing is said and installed; then nothing is said or written', async ({
  folder,
}) => {
  const said: string[] = []
  const install = (): Promise<string | undefined> =>
    installPackages(folder, [], (line) => said.push(line))
  expect(await install()).toBeUndefined()
  expect(said).toEqual([`npm installs here in ${folder} …`])
  expect(statSync(path.join(folder, 'node_modules/here')).isDirectory()).toBe(true)
  const state = (): number[] => {
    const { ino, ctimeMs } = statSync(path.join(folder, 'node_modules/.package-lock.json'))
    return [ino, ctimeMs]
  }
  const before = state()
  expect(await install()).toBeUndefined()
  expect(said).toHaveLength(1)
  expect(state()).toEqual(before)
})

test('if something is missing and this user may not write, one sentence says so', async ({
  folder,
}) => {
  // Root may write anywhere, so it has another user try.
  const other = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
  const prefix = process.getuid?.() === 0 ? other : []
  const node = (...words: string[]): Promise<Outcome> =>
    outcomeOf('env', [...prefix, process.execPath, ...words])
  test.skip((await node('--version')).status !== 0, 'No other user runs Node.')
  copyFileSync(path.join(import.meta.dirname, 'npm-packages.js'), path.join(folder, 'it.mjs'))
  const script = `
    import { installPackages } from ${JSON.stringify(path.join(folder, 'it.mjs'))}
    console.log(await installPackages(${JSON.stringify(folder)}, [], () => {}))`
  chmodSync(folder, 0o555)
  const { stdout } = await node('--input-type=module', '--eval', script)
  expect(stdout).toBe(
    `npm cannot install packages, for this user may not write in ${folder}: run setup as the user that it belongs to.\n`,
  )
})

test('without a network, one sentence says so', async ({ folder }) => {
  process.env['npm_config_registry'] = 'http://127.0.0.1:9'
  process.env['npm_config_cache'] = path.join(folder, 'cache')
  const needs = JSON.stringify({ dependencies: { 'a-package-of-no-cache': '1.0.0' } })
  writeFileSync(path.join(folder, 'package.json'), needs)
  expect(await installPackages(folder, [], () => {})).toBe(
    `npm cannot install packages in ${folder}, for its registry does not answer and its cache has not all of them: run setup with a network.`,
  )
})
