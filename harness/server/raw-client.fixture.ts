import { connect } from 'node:net'

/** How the server left a connection: FIN after its last byte, or RST. */
export type Left = 'FIN' | 'RST'

/** A connection of a client that knows nothing of HTTP: it sees bytes, and how they came. */
export interface RawConnection {
  /** What each read from the socket gave, one character a byte. */
  readonly reads: readonly string[]
  /** All bytes so far. */
  bytes(): string
  /** Settles once the bytes so far end with a text. */
  endsWith(text: string): Promise<void>
  readonly left: Promise<Left>
  /** Goes away without a word. */
  leave(): void
}

/** Opens a connection and writes a request head; `request` has its lines without their ends. */
export function openRaw(port: number, request: readonly string[]): RawConnection {
  const reads: string[] = []
  const socket = connect({ port, host: '127.0.0.1' })
  socket.write(`${request.join('\r\n')}\r\n\r\n`)
  socket.on('data', (data) => void reads.push(data.toString('latin1')))
  const left = new Promise<Left>((resolve) => {
    socket.once('end', () => resolve('FIN'))
    socket.once('error', () => resolve('RST'))
  })
  const bytes = (): string => reads.join('')
  return {
    reads,
    bytes,
    left,
    endsWith: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (bytes().endsWith(text)) resolve()
          else socket.once('data', look)
        }
        look()
      }),
    leave: () => void socket.destroy(),
  }
}

/** The lines of a plain request for a path. */
export function get(path: string, ...headers: string[]): string[] {
  return [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers]
}

/** All that a server answers to a plain request for a path. */
export async function answerTo(port: number, path: string, ...headers: string[]): Promise<string> {
  const connection = openRaw(port, get(path, ...headers, 'Connection: close'))
  await connection.left
  return connection.bytes()
}

/** How an attempt to connect ends: with nothing, or with the code of an error. */
export function refusalOf(port: number, host = '127.0.0.1'): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, host, () => {
      socket.destroy()
      resolve(undefined)
    })
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code))
  })
}
