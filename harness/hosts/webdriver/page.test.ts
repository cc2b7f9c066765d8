import { expect, test } from '@playwright/test'
import { error as errors } from 'selenium-webdriver'
import { lostSentence } from './page.ts'

const sentences: [unknown, string][] = [
  [new errors.WebDriverError(), 'WebKit is lost: its driver does not say how.'],
  [new errors.WebDriverError('The browser died.'), 'WebKit is lost: The browser died.'],
  [
    new errors.WebDriverError('ECONNREFUSED 127.0.0.1:4444'),
    'WebKit is lost: ECONNREFUSED 127.0.0.1:4444.',
  ],
]

for (const [error, sentence] of sentences)
  test(`a browser that is lost is told in a sentence: ${sentence}`, () => {
    expect(lostSentence('WebKit', error)).toBe(sentence)
  })
