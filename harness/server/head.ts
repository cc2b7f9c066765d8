import { STATUS_CODES } from 'node:http'
import type { PlayedResponse } from '../protocol/played-script.ts'
import { fillIn, type Places } from '../vocabulary/placeholders.ts'

const eventStream = 'text/event-stream'

/**
 * The bytes of a response head of HTTP/1. Every head says `Connection: close`, for the script decides when the
 * connection ends, and a client that kept it for another request would race against that.
 *
 * @param ownType the Content-Type if the script names none
 */
export function headOf(response: PlayedResponse, places: Places, ownType = eventStream): Buffer {
  const status = response.status ?? 200
  const lines = [`HTTP/${response.version ?? '1.1'} ${status} ${STATUS_CODES[status] ?? ''}`]
  for (const [name, value] of fieldsOf(response, places, ownType)) lines.push(`${name}: ${value}`)
  if ((response.framing ?? 'chunked') === 'chunked') lines.push('Transfer-Encoding: chunked')
  lines.push('Connection: close', '', '')
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

/** The header list of a response of HTTP/2, which has no headers about the connection. */
export function headersOf(
  response: PlayedResponse,
  places: Places,
  ownType = eventStream,
): Record<string, string | number | string[]> {
  const headers: Record<string, string[]> = {}
  for (const [name, value] of fieldsOf(response, places, ownType))
    (headers[name.toLowerCase()] ??= []).push(value)
  return { ':status': response.status ?? 200, ...headers }
}

function fieldsOf(response: PlayedResponse, places: Places, ownType: string): [string, string][] {
  const { contentType = ownType, headers = [], framing } = response
  return [
    ...(contentType === null ? [] : [['Content-Type', contentType] as [string, string]]),
    ...headers.map(([name, value]): [string, string] => [name, fillIn(value, places)]),
    ...(typeof framing === 'object'
      ? [['Content-Length', String(framing.length)] as [string, string]]
      : []),
  ]
}
