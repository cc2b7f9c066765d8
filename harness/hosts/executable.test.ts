import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { firstExecutable, isExecutable, systemSource } from './executable.ts'

test('a program is a file that may be run', () => {
  const file = (name: string): string => test.info().outputPath(name)
  mkdirSync(file('folder'))
  writeFileSync(file('text'), '', { mode: 0o644 })
  writeFileSync(file('program'), '#!/bin/sh\n', { mode: 0o755 })
  const files = ['folder', 'text', 'program', 'nothing'].map(file)
  expect(files.map(isExecutable)).toEqual([false, false, true, false])
  expect(firstExecutable(files)).toBe(file('program'))
})

test('a bare name is looked for along PATH', () => {
  expect(firstExecutable(['no-such-program', 'sh'])).toMatch(/^\/.*\/sh$/)
  expect(firstExecutable(['no-such-program'])).toBeUndefined()
})

test("a distribution's program is told from one that somebody has put there", () => {
  expect(systemSource('/usr/local/bin/chromium')).toBe('system chromium')
  expect(systemSource('/usr/bin/chromium')).toMatch(/^\w+ chromium$/)
})
