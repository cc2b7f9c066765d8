import { expect, test } from '@playwright/test'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bytesOfHex, bytesOfText, givenOf, readGiven } from './input.ts'

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

test('a text has escapes for line ends, bytes and characters', () => {
  expect(text(bytesOfText('data: a\\r\\n\\n'))).toBe('data: a\r\n\n')
  expect(text(bytesOfText('\\xFF\\0\\\\n'))).toBe('\xFF\0\\n')
  expect(bytesOfText('\\u{1F30D}é')).toEqual(Buffer.from('🌍é'))
  expect(text(bytesOfText('\\q'))).toBe('\\q')
})

test('hex takes white space, and refuses half a byte', () => {
  expect(text(bytesOfHex('64 61\n7461'))).toBe('data')
  expect(() => bytesOfHex('6')).toThrow('pairs of hexadecimal digits')
})

test('a saved response loses its head and its chunks', () => {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n'
  expect(givenOf(Buffer.from(`${head}\r\ndata: a\n\n`))).toEqual({
    body: Buffer.from('data: a\n\n'),
    status: 200,
    contentType: 'text/event-stream',
  })
  const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n5\r\ndata:\r\n4\r\n a\n\n\r\n0\r\n\r\n`
  expect(text(givenOf(Buffer.from(chunked)).body)).toBe('data: a\n\n')
  // A body alone may look like anything.
  expect(text(givenOf(Buffer.from('data: HTTP/1.1 200\n\n')).body)).toBe('data: HTTP/1.1 200\n\n')
})

test('a HAR gives its event streams, each as a connection', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'try-')), 'a.har')
  const response = (content: object) => ({ response: { status: 200, content } })
  const entries = [
    response({ mimeType: 'text/html', text: '<p>' }),
    response({ mimeType: 'text/event-stream', text: 'data: a\n\n' }),
    response({ mimeType: 'text/event-stream', text: 'ZGF0YQ==', encoding: 'base64' }),
  ]
  await writeFile(file, JSON.stringify({ log: { entries } }))
  expect((await readGiven(file)).map(({ body }) => text(body))).toEqual(['data: a\n\n', 'data'])
  await writeFile(file, '{}')
  await expect(readGiven(file)).rejects.toThrow('no text/event-stream response')
})
