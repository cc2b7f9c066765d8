import { STATUS_CODES } from 'node:http'
import { ownContentType } from '../case.ts'
import type { PlayedResponse } from '../protocol/played-script.ts'
import { fillIn, type Addresses } from '../vocabulary/placeholders.ts'

/**
 * The bytes of a response head of HTTP/1. It says `Connection: close` unless the script keeps the connection, for the
 * script decides when the connection ends, and a client that kept it for another request would race against that.
 */
export function headOf(response: PlayedResponse, addresses: Addresses): Buffer {
  const { version = '1.1', status = 200, framing = 'chunked' } = response
  const lines = [`HTTP/${version} ${status} ${STATUS_CODES[status] ?? ''}`]
  for (const [name, value] of fieldsOf(response, addresses)) lines.push(`${name}: ${value}`)
  if (framing === 'chunked') lines.push('Transfer-Encoding: chunked')
  if (response.keepAlive === undefined) lines.push('Connection: close')
  const before = (response.informational ?? []).flatMap(({ status: early, headers = [] }) => [
    `HTTP/1.1 ${early} ${STATUS_CODES[early] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${fillIn(value, addresses)}`),
    '',
  ])
  return Buffer.from([...before, ...lines, '', ''].join('\r\n'), 'latin1')
}

/** The header list of a response of HTTP/2, which has no headers about the connection. */
export function headersOf(
  response: PlayedResponse,
  addresses: Addresses,
): Record<string, string | number | string[]> {
  const headers: Record<string, string[]> = {}
  for (const [name, value] of fieldsOf(response, addresses))
    (headers[name.toLowerCase()] ??= []).push(value)
  return { ':status': response.status ?? 200, ...headers }
}

/** The header lists of the informational responses that come before it. */
export function informationalOf(
  { informational = [] }: PlayedResponse,
  addresses: Addresses,
): Record<string, string | number>[] {
  return informational.map(({ status, headers = [] }) => ({
    ':status': status,
    ...Object.fromEntries(
      headers.map(([name, value]) => [name.toLowerCase(), fillIn(value, addresses)]),
    ),
  }))
}

function* fieldsOf(response: PlayedResponse, addresses: Addresses): Generator<[string, string]> {
  const { contentType = ownContentType(response), headers = [], framing } = response
  if (contentType !== null) yield ['Content-Type', contentType]
  for (const [name, value] of headers) yield [name, fillIn(value, addresses)]
  if (typeof framing === 'object') yield ['Content-Length', String(framing.length)]
}
