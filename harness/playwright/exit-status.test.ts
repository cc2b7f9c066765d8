import { expect, test } from '@playwright/test'
import { playwright } from './nested-playwright.fixture.ts'

test('an unknown project: status 2, and those there are', () => {
  const { status, said } = playwright(['--project', 'native@netscape'])
  expect(status).toBe(2)
  expect(said).toContain('Project(s) "native@netscape" not found')
  expect(said).toContain('reference@node')
})

test('a case that there is not: status 2', () => {
  const { status, said } = playwright(['--project', 'reference@node', '--grep', 'no/such/case'])
  expect(status).toBe(2)
  expect(said).toContain('No tests found')
})

test('cases that are only listed: status 0', () => {
  const { status, said } = playwright(['--project', 'reference@node', '--list'])
  expect(status).toBe(0)
  expect(said).toContain('stream/bom/leading')
})
