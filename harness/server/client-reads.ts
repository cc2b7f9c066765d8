import type { Socket } from 'node:net'

/** How far a client has read its connections, as its host tells. */
export interface ClientReads {
  /** Bytes that the client has read so far from the connection with these two ports; 0 if it told of none. */
  total(connection: PortPair): number
  /** Waits until the client has read so many bytes from it; settles with false if it has not within `limitMs`. */
  reached(connection: PortPair, bytes: number, limitMs: number): Promise<boolean>
  /** A connection that begins has nothing to do with an earlier one of the same ports. */
  forget(connection: PortPair): void
}

/** The two ports of a connection, which tell it from all others of the loopback interface. */
export interface PortPair {
  client: number
  server: number
}

/** Bytes written to a socket by the answers on it so far. */
const writtenTo = new WeakMap<Socket, number>()

/** One client's reads from one socket. */
export interface SocketReads {
  /** Counts what is about to be written to the socket. */
  written(bytes: number): void
  /** Waits until the client has read all of it; settles with false if it has not within `limitMs`. */
  allRead(limitMs: number): Promise<boolean>
}

/** The reads of a socket on which an answer begins. */
export function readsOf(socket: Socket, reads: ClientReads): SocketReads {
  const ports = { client: socket.remotePort ?? 0, server: socket.localPort ?? 0 }
  const before = writtenTo.get(socket)
  if (before === undefined) reads.forget(ports)
  // Who asks again on a connection has read what was answered before, by whomever.
  writtenTo.set(socket, Math.max(before ?? 0, reads.total(ports)))
  return {
    written: (bytes) => void writtenTo.set(socket, (writtenTo.get(socket) ?? 0) + bytes),
    allRead: (limitMs) => reads.reached(ports, writtenTo.get(socket) ?? 0, limitMs),
  }
}
