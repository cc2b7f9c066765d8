import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test as base } from '@playwright/test'
import { outcomeOf } from '../../hosts/child-process.ts'
import { installPackages } from './npm-packages.js'

/** Tests in a folder that needs one package, which lies beside it. */
const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures it needs off the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'eventsource-conformance-test-'))
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
    rmSync(folder, { recursive: true })
  },
})

test('what is missing is installed; then nothing is said or written', async ({ folder }) => {
  const said: string[] = []
  const install = () => installPackages(folder, [], (line) => said.push(line))
  expect(await install()).toBeUndefined()
  expect(said).toEqual([`npm installs what is missing in ${folder} …`])
  expect(statSync(path.join(folder, 'node_modules/here')).isDirectory()).toBe(true)
  const state = () => statSync(path.join(folder, 'node_modules/.package-lock.json'))
  const { ino, ctimeMs } = state()
  expect(await install()).toBeUndefined()
  expect(said).toHaveLength(1)
  expect(state()).toMatchObject({ ino, ctimeMs })
})

test('if this user may not write, one sentence says so', async ({ folder }) => {
  // Root may write anywhere, so it has another user try.
  const other = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups']
  const prefix = process.getuid?.() === 0 ? other : []
  const node = (...words: string[]) => outcomeOf('env', [...prefix, process.execPath, ...words])
  test.skip((await node('--version')).status !== 0, 'No other user runs Node.')
  const script = path.join(folder, 'a/folder/below/it.mjs')
  cpSync(path.join(import.meta.dirname, 'npm-packages.js'), script)
  chmodSync(folder, 0o555)
  const { stderr } = await node(script)
  chmodSync(folder, 0o755)
  expect(stderr).toMatch(/^npm cannot install packages in .*EACCES.* as the user that .*\.\n$/)
})

test('without a network, one sentence says so', async ({ folder }) => {
  process.env['npm_config_registry'] = 'http://127.0.0.1:9'
  process.env['npm_config_cache'] = path.join(folder, 'cache')
  const needs = JSON.stringify({ dependencies: { 'a-package-of-no-cache': '1.0.0' } })
  writeFileSync(path.join(folder, 'package.json'), needs)
  expect(await installPackages(folder, [], () => {})).toMatch(
    /^npm cannot install packages in .*ECONNREFUSED.*: see whether .* with a network .*\.$/,
  )
})
