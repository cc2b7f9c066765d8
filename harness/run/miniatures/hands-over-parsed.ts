/** A parser that hands over what the stream says: each line is a message, in JSON. */
import type { Parse } from '../../adapter.ts'

export const parse: Parse = (on) => {
  const decoder = new TextDecoder()
  let text = ''
  return {
    push: (bytes) => void (text += decoder.decode(bytes, { stream: true })),
    end() {
      for (const line of text.trim().split('\n')) on.message(JSON.parse(line))
    },
  }
}
