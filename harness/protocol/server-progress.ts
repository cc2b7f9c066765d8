/** How far the server is with the script of a run. */
export interface ServerProgress {
  /** Milliseconds since the script went on: a request was answered from it, a part was sent, a signal came. */
  sinceMs: number
  /** Milliseconds that it took so far to send chunks apart from each other: the harness's time, not the client's. */
  sendingMs: number
  /** Milliseconds since the last request, or since anything was sent or seen; 0 while a connection is open. */
  quietMs: number
}
