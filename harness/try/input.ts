import { readFile } from 'node:fs/promises'
import { HarnessError } from '../errors.ts'

/** A stream as it was given: the body, and the head if there was one. */
export interface Given {
  body: Uint8Array
  /** The chunks in which it comes, if somebody chose them; else every chunking is tried. */
  chunks?: Uint8Array[]
  /** The status of a saved response. */
  status?: number
  /** The Content-Type of a saved response. */
  contentType?: string
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  '\\': '\\',
}

/** Text in which `\n`, `\r`, `\t`, `\0`, `\\`, `\xHH` (a byte), `\uHHHH` and `\u{…}` (a character) are escapes. */
export function bytesOfText(text: string): Uint8Array {
  const parts: Buffer[] = []
  const pattern = /\\(?:x([0-9a-f]{2})|u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|([nrt0\\]))|[^\\]+|\\/gi
  for (const [all, byte, long, short, name] of text.matchAll(pattern)) {
    if (byte !== undefined) parts.push(Buffer.from(byte, 'hex'))
    else if (name !== undefined) parts.push(Buffer.from(escapes[name.toLowerCase()] ?? all))
    else if (long !== undefined || short !== undefined) parts.push(character(long ?? short ?? ''))
    else parts.push(Buffer.from(all))
  }
  return Buffer.concat(parts)
}

function character(hex: string): Buffer {
  const code = Number.parseInt(hex, 16)
  if (code > 0x10ffff)
    throw new HarnessError(`There is no character U+${hex}: the last is U+10FFFF.`)
  return Buffer.from(String.fromCodePoint(code))
}

/** @throws HarnessError if it is not pairs of hexadecimal digits, with or without white space between them */
export function bytesOfHex(text: string): Uint8Array {
  const digits = text.replaceAll(/\s/g, '')
  if (!/^(?:[0-9a-f]{2})*$/i.test(digits))
    throw new HarnessError('The hex text is not made of pairs of hexadecimal digits: correct it.')
  return Buffer.from(digits, 'hex')
}

/**
 * Reads a file: a HAR, each of whose event streams is one connection; a saved response with its head, as `curl -i`
 * writes it; or the bytes of a body.
 *
 * @throws HarnessError if there is no such file, or the HAR has no event stream
 */
export async function readGiven(file: string): Promise<Given[]> {
  const bytes = await readFile(file).catch(() => {
    throw new HarnessError(`There is no file ${file}: check the path.`)
  })
  return file.endsWith('.har') ? ofHar(bytes.toString('utf8'), file) : [givenOf(bytes)]
}

/** A saved response, or else a body. */
export function givenOf(bytes: Buffer): Given {
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1'))
  const head = /^HTTP\/[0-9.]+ ([0-9]{3})/.exec(bytes.toString('latin1', 0, 64))
  if (!head || !end) return { body: bytes }
  const lines = bytes.toString('latin1', 0, end.index)
  const contentType = /^content-type:[ \t]*([^\r\n]*)/im.exec(lines)?.[1]
  const isChunked = /^transfer-encoding:[ \t]*chunked/im.test(lines)
  const rest = bytes.subarray(end.index + end[0].length)
  return {
    // What curl saves has the coding taken off already; what a proxy has written down has not.
    body: isChunked ? (withoutChunks(rest) ?? rest) : rest,
    status: Number(head[1]),
    ...(contentType !== undefined && { contentType }),
  }
}

/** The body of the chunked coding; undefined if it is not in that coding. */
function withoutChunks(bytes: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length;) {
    const line = /^([0-9a-f]+)[^\r\n]*\r\n/i.exec(bytes.toString('latin1', at, at + 64))
    if (!line) return undefined
    const size = Number.parseInt(line[1] ?? '', 16)
    if (size === 0) break
    const start = at + line[0].length
    parts.push(bytes.subarray(start, start + size))
    at = start + size + 2
  }
  return Buffer.concat(parts)
}

interface HarEntry {
  response?: {
    status?: number
    content?: { mimeType?: string; text?: string; encoding?: string }
  }
}

function ofHar(text: string, file: string): Given[] {
  let entries: HarEntry[]
  try {
    const har = JSON.parse(text) as { log?: { entries?: HarEntry[] } }
    entries = har.log?.entries ?? []
  } catch {
    throw new HarnessError(`${file} is not JSON: save the network log as HAR again.`)
  }
  const streams = entries.flatMap(({ response }): Given[] => {
    const { mimeType = '', text: body, encoding } = response?.content ?? {}
    if (body === undefined || !/^text\/event-stream\b/i.test(mimeType)) return []
    return [
      {
        body: Buffer.from(body, encoding === 'base64' ? 'base64' : 'utf8'),
        contentType: mimeType,
        ...(response?.status !== undefined && { status: response.status }),
      },
    ]
  })
  if (streams.length > 0) return streams
  throw new HarnessError(
    `${file} has no text/event-stream response with content: browsers save it only once the stream has ended.`,
  )
}
