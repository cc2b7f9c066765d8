/** What the thread of parsers says of each of them first. */
export interface ParserInfo {
  name: string
  lacks: Record<string, string>
  /** Why it cannot be used. */
  error?: string
}

/** What a thread of parsers is asked: these streams, in these chunks, of these parsers. */
export interface ThreadOrder {
  parsers: string[]
  streams: Uint8Array[][]
}
