import { expect, test } from '@playwright/test'
import { visible } from '../answers/byte-literal.ts'
import { chunkingsOf } from './chunkings.ts'

const cuts = (text: string): string[] =>
  chunkingsOf(Buffer.from(text)).map((chunks) => chunks.map(visible).join('¦'))

test('a short stream is asked whole, cut at every place, and byte by byte', () => {
  expect(cuts('data\n')).toEqual([
    'data\\n',
    'd¦ata\\n',
    'da¦ta\\n',
    'dat¦a\\n',
    'data¦\\n',
    'd¦a¦t¦a¦\\n',
  ])
})

test('a long stream is cut at line ends, in each name and value, and in characters of several bytes', () => {
  const value = 'x'.repeat(60)
  const seen = cuts(`data: ${value}\r\nid: ${value}é${value}\n\n`)
  expect(seen.length).toBeLessThan(30)
  for (const cut of [
    '\\r¦\\n',
    '\\n¦\\n',
    'x¦\\r',
    '\\n¦id',
    'i¦d:',
    'id¦:',
    'id:¦ ',
    'id: ¦x',
    'id: x¦x',
  ])
    expect(seen.filter((one) => one.includes(cut) && one.split('¦').length === 2)).not.toEqual([])
  const inCharacter = seen.filter((one) => !one.includes('é') && one.split('¦').length === 2)
  expect(inCharacter).toHaveLength(1)
})

test('a stream that is longer still is asked whole only', () => {
  expect(cuts('x'.repeat(2000))).toHaveLength(1)
})
