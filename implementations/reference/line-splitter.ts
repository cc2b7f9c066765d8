/**
 * Splits decoded text into lines: parsing an event stream, end-of-line.
 *
 * A CR ends its line at once, for the event it completes must not wait for bytes that may be long in
 * coming; an LF that turns out to follow belongs to the same line end and is swallowed, even when it
 * is the first character of a later chunk.
 */
export class LineSplitter {
  readonly #onLine: (line: string) => void
  /** The line so far, in pieces: joined once, so that a long line costs no more than its length. */
  #pieces: string[] = []
  #afterCR = false

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine
  }

  push(text: string): void {
    if (text === '') return
    let start = 0
    if (this.#afterCR) {
      this.#afterCR = false
      if (text.startsWith('\n')) start = 1
    }

    const lineEnd = /\r\n?|\n/g
    lineEnd.lastIndex = start
    for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
      this.#pieces.push(text.slice(start, match.index))
      start = lineEnd.lastIndex
      this.#afterCR = match[0] === '\r' && start === text.length
      const line = this.#pieces.join('')
      this.#pieces = []
      this.#onLine(line)
    }

    // What is left has no end yet. At the end of the stream nobody asks for it: it is discarded.
    if (start < text.length) this.#pieces.push(text.slice(start))
  }
}
