import { expect, test } from '@playwright/test'
import { chosenCases } from './chosen-cases.ts'
import type { CorpusCase } from './corpus.ts'

const quick = { id: 'stream/data/one' } as CorpusCase
const slow = { id: 'stream/data/slow', slow: true } as CorpusCase

test('slow cases are left out unless somebody asks for them', () => {
  expect(chosenCases([quick, slow], undefined, false)).toEqual([quick])
  expect(chosenCases([quick, slow], 'data', true)).toEqual([quick, slow])
})

test('a pattern that matches slow cases alone says how to run them', () => {
  expect(() => chosenCases([quick, slow], 'slow$', false)).toThrow('--slow runs them')
})
