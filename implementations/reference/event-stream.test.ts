import { expect, test } from '@playwright/test'
import { EventStream } from './event-stream.ts'

const BOM = [0xef, 0xbb, 0xbf]

function bytes(...parts: (string | number[])[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )
}

function dataOf(...chunks: Uint8Array[]): unknown[] {
  const data: unknown[] = []
  const stream = new EventStream(
    {
      lastEventId: '',
      reconnectionTime: 0,
      queueEvent: (event) => data.push(event.data),
    },
    '',
  )
  for (const chunk of chunks) stream.push(chunk)
  return data
}

function* singleBytes(whole: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 1) yield whole.subarray(at, at + 1)
}

test('characters and line ends may be split over chunks', () => {
  const stream = bytes('data: …😀\r\n\r\ndata: é\r\r')
  expect(dataOf(stream)).toEqual(['…😀', 'é'])
  expect(dataOf(...singleBytes(stream))).toEqual(['…😀', 'é'])
})

test('one leading BOM is dropped, however it arrives', () => {
  const stream = bytes(BOM, 'data: x\n\n')
  expect(dataOf(stream)).toEqual(['x'])
  expect(dataOf(...singleBytes(stream))).toEqual(['x'])
})

test('a second BOM belongs to the first line', () => {
  expect(dataOf(bytes(BOM, BOM, 'data: x\n\ndata: y\n\n'))).toEqual(['y'])
})

test('a BOM anywhere else is data', () => {
  expect(dataOf(bytes('data: ', BOM, '\n', BOM, 'data: x\n\n'))).toEqual(['\uFEFF'])
})

test('each malformed sequence becomes one replacement character per maximal subpart', () => {
  const malformed = [0xff, 0x61, 0xf0, 0x9f, 0x98, 0x62, 0xed, 0xa0, 0x80]
  const stream = bytes('data: ', malformed, '\n\n')
  expect(dataOf(stream)).toEqual(['\uFFFDa\uFFFDb\uFFFD\uFFFD\uFFFD'])
  expect(dataOf(...singleBytes(stream))).toEqual(['\uFFFDa\uFFFDb\uFFFD\uFFFD\uFFFD'])
})

test('an event comes out with the last byte of its blank line', () => {
  expect(dataOf(bytes('data: x\r\r'))).toEqual(['x'])
  expect(dataOf(bytes('data: x\r'))).toEqual([])
})
