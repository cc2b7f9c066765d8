import { expect, test } from '@playwright/test'
import { percent } from '../model/grade.ts'
import { gradePage } from './grade-page.tsx'

test('the page has each measure, and what is missing as text', async () => {
  const html = await gradePage({
    grade: 0.875,
    measures: [
      { name: 'Whole', about: 'Of a whole.', good: 3, of: 3, missing: [] },
      {
        name: 'Part',
        about: 'Of a part.',
        good: 3,
        of: 4,
        missing: [{ name: 'a/b/c', why: '<i>' }],
      },
    ],
  })
  for (const text of ['87.5 %', '100.0 %', '75.0 %', 'a/b/c', '&lt;i>'])
    expect(html).toContain(text)
})

test('a share is not rounded up to all', () => {
  expect(percent(0.99999)).toBe('99.9 %')
})
