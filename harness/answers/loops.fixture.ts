import type { Parse } from '../adapter.ts'

/** A parser that never comes back from a stream with a NUL. */
export const parse: Parse = () => ({
  push(bytes) {
    while (bytes.includes(0));
  },
  end: () => undefined,
})
