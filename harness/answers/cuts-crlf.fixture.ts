import { Interpreter } from '../../implementations/reference/interpreter.ts'
import type { Parse } from '../adapter.ts'

/** The reference with one fault: a CRLF that is cut ends two lines. */
export const parse: Parse = (on) => {
  const decoder = new TextDecoder()
  const owner = {
    lastEventId: '',
    reconnectionTime: 0,
    queueEvent: ({ type, data, lastEventId }: MessageEvent<string>) =>
      on.message({ type, data, lastEventId }),
  }
  const watched = new Proxy(owner, {
    set(target, name, value) {
      if (name === 'reconnectionTime') on.reconnectionTime(Number(value))
      return Reflect.set(target, name, value)
    },
  })
  const interpreter = new Interpreter(watched, '')
  let pending = ''
  return {
    push(bytes) {
      const lines = (pending + decoder.decode(bytes, { stream: true })).split(/\r\n|\r|\n/)
      pending = lines.pop() ?? ''
      for (const line of lines) interpreter.line(line)
    },
    end: () => undefined,
  }
}
