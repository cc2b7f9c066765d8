import type { AnyRequest } from './exchange.ts'

/** How many bytes of a body the wire log keeps. */
const loggedBytes = 2048
/** A body that is longer is answered before it has come whole: it may have no end. */
const longestBytes = 65_536

/** Whether a request has a body, by its head. */
export function hasBody(request: AnyRequest): boolean {
  if ('stream' in request) return !request.stream.endAfterHeaders
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers
  return coding !== undefined || length !== '0'
}

/** The first bytes of a request's body, each as a character, once it has come or the client has gone. */
export function firstBytesOf(request: AnyRequest): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  return new Promise((resolve) => {
    const finish = (): void =>
      resolve(Buffer.concat(chunks).subarray(0, loggedBytes).toString('latin1'))
    request.on('data', (chunk: Buffer) => {
      if (length < loggedBytes) chunks.push(chunk)
      length += chunk.length
      if (length > longestBytes) finish()
    })
    for (const event of ['end', 'close', 'error']) request.on(event, finish)
  })
}
