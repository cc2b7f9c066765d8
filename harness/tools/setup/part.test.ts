import { expect, test } from '@playwright/test'
import { parts, wantedParts } from './part.ts'

test('without arguments, everything is wanted', () => {
  expect(wantedParts([])).toEqual(parts)
})

test('named parts are wanted in the order of setup, each once', () => {
  expect(wantedParts(['runtimes', 'chromium', 'runtimes'])).toEqual(['chromium', 'runtimes'])
})

test('a name that setup does not know is refused with those it knows', () => {
  expect(() => wantedParts(['chromium', 'opera'])).toThrow(
    'setup knows no "opera": name any of chromium, firefox, webkit, runtimes, or nothing for all.',
  )
})
