import { expect, test } from '@playwright/test'
import { visible } from '../answers/byte-literal.ts'
import { chunksOf, type Sample } from './grammar.ts'
import { shrink } from './shrink.ts'

const shown = (sample: Sample): string => chunksOf(sample).map(visible).join('¦')

test('bytes go first, then cuts, then what is not plain', async () => {
  const sample = { bytes: Buffer.from('id: 1\r\ndata: x\uFEFF y\r\n\r\n'), cuts: [3, 9] }
  const hasData = ({ bytes }: Sample): boolean => Buffer.from(bytes).includes('data')
  const { sample: small } = await shrink(sample, (samples) => Promise.resolve(samples.map(hasData)))
  expect(shown(small)).toBe('data')
})

test('a character of several bytes goes as a whole, though it would matter if one of them were missing', async () => {
  const sample = { bytes: Buffer.from('xédata'), cuts: [2] }
  const isPlain = ({ bytes }: Sample): boolean =>
    Buffer.from(bytes).toString('utf8').replace('é', '') === 'xdata'
  const { sample: small } = await shrink(sample, (samples) => Promise.resolve(samples.map(isPlain)))
  expect(shown(small)).toBe('xdata')
})

test('of many cuts one is tried alone first', async () => {
  const bytes = Buffer.from(`${'a'.repeat(30)}\r\n${'a'.repeat(30)}`)
  const everywhere = Array.from({ length: 61 }, (_, index) => index + 1)
  let most = 0
  const { sample: small } = await shrink({ bytes, cuts: everywhere }, (samples) => {
    const differ = samples.map((one) => shown(one).includes('\\r¦\\n'))
    for (const [index, one] of samples.entries())
      if (differ[index]) most = Math.max(most, one.cuts.length)
    return Promise.resolve(differ)
  })
  expect(shown(small)).toBe('\\r¦\\n')
  expect(most).toBe(1)
})

test('lines that do not matter go at once, not byte by byte', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => `data: line ${index}\n`)
  const bytes = Buffer.from([...lines, 'id: \0\n', ...lines].join(''))
  let asked = 0
  const { sample: small } = await shrink({ bytes, cuts: [] }, (samples) => {
    asked += samples.length
    return Promise.resolve(samples.map((one) => shown(one).includes('id: \\u0000\\n')))
  })
  expect(shown(small)).toBe('id: \\u0000\\n')
  expect(asked).toBeLessThan(150)
})

test('before a CR a CR is left where an LF would do too', async () => {
  const crs = { bytes: Buffer.from('data: x\n\r'), cuts: [] }
  const endsWithCr = (sample: Sample): boolean => /(\\r|\\n)\\r$/.test(shown(sample))
  const { sample: small } = await shrink(crs, (samples) => Promise.resolve(samples.map(endsWithCr)))
  expect(shown(small)).toBe('\\r\\r')
})

test('CRs become LFs together', async () => {
  const crs = { bytes: Buffer.from('x\r\ry'), cuts: [2] }
  const hasTwo = (sample: Sample): boolean => /(\\r\\r|\\n\\n)/.test(shown({ ...sample, cuts: [] }))
  const { sample: small } = await shrink(crs, (samples) => Promise.resolve(samples.map(hasTwo)))
  expect(shown(small)).toBe('\\n\\n')
})
