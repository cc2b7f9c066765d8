/** A client that hands over what the stream says: each line is a message, in JSON. */
import type { Connect } from '../../adapter.ts'

export const connect: Connect = (url, on) => {
  const read = async (): Promise<void> => {
    const lines = (await (await fetch(url)).text()).trim().split('\n')
    on.open()
    for (const line of lines) on.message(JSON.parse(line))
    on.error()
  }
  void read()
  return { close: () => undefined }
}
