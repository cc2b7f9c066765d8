import { expect, test } from '@playwright/test'
import { type Text, toText } from '../case.ts'
import { logged, loggedLimitCodeUnits } from '../protocol/logged-text.ts'
import { loggedText } from './logged-text.ts'

const texts: Record<string, Text> = {
  'a string': 'a\nb',
  'a long string': 'é'.repeat(loggedLimitCodeUnits + 1),
  'parts that are short': ['a', { repeat: '😀\n', times: 3 }, ''],
  'parts as long as is logged': [{ repeat: 'x', times: loggedLimitCodeUnits }],
  'parts that are one longer': [{ repeat: 'x', times: loggedLimitCodeUnits }, 'y'],
  'long parts beyond ASCII': [{ repeat: '漢😀', times: 5000 }, 'é', { repeat: '\n', times: 9 }],
}

for (const [name, text] of Object.entries(texts))
  test(`${name}: the judge makes of it what the probe does`, () => {
    expect(loggedText(text)).toEqual(logged(toText(text)))
  })
