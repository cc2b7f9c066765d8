import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'

const program = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
  'cli.js',
)

/** Playwright's own runner, as its users call it. */
function playwright(...words: string[]): { status: number | null; said: string } {
  const { TEST_WORKER_INDEX: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'test', ...words], {
    cwd: projectRoot,
    env,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('an unknown project: status 2, and those there are', () => {
  const { status, said } = playwright('--project', 'native@netscape')
  expect(status).toBe(2)
  expect(said).toContain('Project(s) "native@netscape" not found')
  expect(said).toContain('reference@node')
})

test('a case that there is not: status 2', () => {
  const { status, said } = playwright('--project', 'reference@node', '--grep', 'no/such/case')
  expect(status).toBe(2)
  expect(said).toContain('No tests found')
})

test('cases that are only listed: status 0', () => {
  const { status, said } = playwright('--project', 'reference@node', '--list')
  expect(status).toBe(0)
  expect(said).toContain('stream/bom/leading')
})
