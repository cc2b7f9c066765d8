/** A parser of one event with one line, in whatever chunks. */
export const lineProgram = `
  import { createInterface } from 'node:readline'
  const say = (line) => console.log(JSON.stringify(line))
  const texts = {}
  say({ hello: { name: 'program', version: '1', language: 'JavaScript' } })
  for await (const line of createInterface({ input: process.stdin })) {
    const { push, end, close } = JSON.parse(line)
    const closed = end ?? close
    if (closed) say({ closed: { id: closed.id } })
    if (!push) continue
    const { id, bytes } = push
    const text = (texts[id] = (texts[id] ?? '') + Buffer.from(bytes, 'base64'))
    if (text.endsWith('\\n\\n')) say({ message: { id, data: text.slice(6, -2) } })
  }`
