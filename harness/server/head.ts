import { STATUS_CODES } from 'node:http'
import { ownContentType } from '../case.ts'
import type { PlayedResponse } from '../protocol/played-script.ts'
import { fillIn, type Addresses } from '../vocabulary/placeholders.ts'

/**
 * The bytes of a response head of HTTP/1. Every head says `Connection: close`, for the script decides when the
 * connection ends, and a client that kept it for another request would race against that.
 */
export function headOf(response: PlayedResponse, addresses: Addresses): Buffer {
  const { version = '1.1', status = 200, framing = 'chunked' } = response
  const lines = [`HTTP/${version} ${status} ${STATUS_CODES[status] ?? ''}`]
  for (const [name, value] of fieldsOf(response, addresses)) lines.push(`${name}: ${value}`)
  if (framing === 'chunked') lines.push('Transfer-Encoding: chunked')
  lines.push('Connection: close', '', '')
  return Buffer.from(lines.join('\r\n'), 'latin1')
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

function* fieldsOf(response: PlayedResponse, addresses: Addresses): Generator<[string, string]> {
  const { contentType = ownContentType(response), headers = [], framing } = response
  if (contentType !== null) yield ['Content-Type', contentType]
  for (const [name, value] of headers) yield [name, fillIn(value, addresses)]
  if (typeof framing === 'object') yield ['Content-Length', String(framing.length)]
}
