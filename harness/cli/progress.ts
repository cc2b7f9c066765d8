import { clearLine, cursorTo } from 'node:readline'
import type { Result } from '../results.ts'

/** Tells a person how far a run is, while it runs. */
export interface Progress {
  begin(targetId: string, cases: number): void
  result(result: Result): void
  /** Takes the line away. */
  end(): void
}

/** Where a line is written over and over; standard error in use. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'> &
  NodeJS.WritableStream

/** One line that changes, if there is a terminal; nothing at all if there is none. */
export function progressOn(terminal: Terminal): Progress {
  if (!terminal.isTTY)
    return { begin: () => undefined, result: () => undefined, end: () => undefined }
  let [target, done, total, unexpected] = ['', 0, 0, 0]
  const show = (): void => {
    const red = unexpected > 0 ? `, ${unexpected} unexpected` : ''
    const line = `${target}  ${done} of ${total}${red}`
    cursorTo(terminal, 0)
    terminal.write(line.slice(0, (terminal.columns || 80) - 1))
    clearLine(terminal, 1)
  }
  return {
    begin(targetId, cases) {
      ;[target, done, total] = [targetId, 0, cases]
      show()
    },
    result({ expected }) {
      done++
      if (!expected) unexpected++
      show()
    },
    end() {
      cursorTo(terminal, 0)
      clearLine(terminal, 1)
    },
  }
}
