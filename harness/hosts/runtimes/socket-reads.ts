import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import type { ClientReads, PortPair } from '../../server/client-reads.ts'

/**
 * A module that a Node loads before all others: it tells on file descriptor 3, a line each, how many bytes a TCP socket
 * has read so far. The control origin, the program's first argument, is left out.
 */
const socketReadsModule = `
import { writeSync } from 'node:fs'
import { Socket } from 'node:net'

const control = Number(new URL(process.argv[2]).port)
const { push } = Socket.prototype
const totals = new WeakMap()

Socket.prototype.push = function (chunk, encoding) {
  try {
    return push.call(this, chunk, encoding)
  } finally {
    if (chunk !== null && this.remotePort !== undefined && this.remotePort !== control) tell(this, chunk.length)
  }
}

function tell(socket, bytes) {
  const { ports = socket.localPort + ' ' + socket.remotePort, total = 0 } = totals.get(socket) ?? {}
  totals.set(socket, { ports, total: total + bytes })
  try {
    writeSync(3, ports + ' ' + (total + bytes) + '\\n')
  } catch {
    // The harness is late with reading, and learns the total from a later line.
  }
}
`

const fileName = 'socket-reads.mjs'

/** The file of that module: name → content. */
export const socketReadsFile = { [fileName]: socketReadsModule }

/** The words that make a Node load it, from the folder where the file is. */
export function loadingSocketReads(folder: string): string[] {
  return ['--import', pathToFileURL(path.join(folder, fileName)).href]
}

/** What a Node with that module tells of its client's reads. */
export function clientReadsFrom(pipe: NodeJS.ReadableStream): ClientReads {
  const totals = new Map<string, number>()
  const waiting = new Map<string, { bytes: number; settle(isRead: boolean): void }>()
  createInterface({ input: pipe }).on('line', (line) => {
    const [client = 0, server = 0, total = 0] = line.split(' ').map(Number)
    const key = keyOf({ client, server })
    totals.set(key, total)
    const waiter = waiting.get(key)
    if (waiter && waiter.bytes <= total) waiter.settle(true)
  })
  const totalOf = (ports: PortPair): number => totals.get(keyOf(ports)) ?? 0
  return {
    total: totalOf,
    async reached(ports, bytes, limitMs) {
      if (totalOf(ports) >= bytes) return true
      const key = keyOf(ports)
      return new Promise((resolve) => {
        const settle = (isRead: boolean): void => {
          clearTimeout(timer)
          waiting.delete(key)
          resolve(isRead)
        }
        const timer = setTimeout(settle, limitMs, false)
        waiting.set(key, { bytes, settle })
      })
    },
    forget: (ports) => void totals.delete(keyOf(ports)),
  }
}

function keyOf({ client, server }: PortPair): string {
  return `${client} ${server}`
}
