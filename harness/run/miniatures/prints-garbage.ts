/** Prints more than a pipe holds, on both outputs, and in no encoding. */
import { referenceThat } from './reference-that.ts'

export const EventSource = referenceThat(() => {
  const garbage = Buffer.alloc(1_000_000, '\0\xFF{"verdict":"pass"}\r\n', 'latin1')
  process.stdout.write(garbage)
  process.stderr.write(garbage)
})
