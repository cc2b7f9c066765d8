import { expect, test } from '@playwright/test'
import { LineSplitter } from './line-splitter.ts'

function split(chunks: string[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.push(chunk)
  return lines
}

test('CRLF, CR and LF each end a line, freely mixed', () => {
  expect(split(['a\r\nb\rc\nd\n\re\r\r\nf\n\n'])).toEqual([
    'a',
    'b',
    'c',
    'd',
    '',
    'e',
    '',
    'f',
    '',
  ])
})

test('nothing else ends a line', () => {
  const line = 'a\u000Bb\fc\u0085d\u2028e\u2029f\0g'
  expect(split([`${line}\n`])).toEqual([line])
})

test('the line ends do not depend on where the chunks end', () => {
  const text = 'a\r\n\r\nb\r\rc\n\nd\n\r\ne\r\n'
  const whole = split([text])
  expect(whole).toEqual(['a', '', 'b', '', 'c', '', 'd', '', 'e'])
  expect(split(Array.from(text))).toEqual(whole)
  for (let at = 0; at <= text.length; at += 1) {
    expect(split([text.slice(0, at), text.slice(at)]), `split at ${at}`).toEqual(whole)
  }
})

test('a CR ends its line before the next character is known', () => {
  expect(split(['a\r'])).toEqual(['a'])
})

test('an empty chunk between CR and LF changes nothing', () => {
  expect(split(['a\r', '', '\nb\n'])).toEqual(['a', 'b'])
})

test('a line without its end is not reported', () => {
  expect(split(['a\nb'])).toEqual(['a'])
})

test('a long line in many small chunks comes out whole', () => {
  const chunks = Array.from({ length: 200_000 }, (_, index) => `${index},`)
  expect(split([...chunks, '\n'])).toEqual([chunks.join('')])
})
