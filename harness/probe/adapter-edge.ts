/**
 * The edge between adapter and probe. What an adapter hands over is taken as the contract allows it, or refused in one
 * sentence: which function, what it gave and what is wanted.
 */
import type { Message } from '../adapter.ts'
import { now } from '../protocol/clock.ts'
import { logged } from '../protocol/logged-text.ts'
import type { Recorder } from './recorder.ts'

/**
 * What a client or a parser calls with the messages of one connection or stream; it records them.
 *
 * @param of the name of the connection, if it has one
 */
export function messageCallback(recorder: Recorder, of?: string): (message: Message) => void {
  // An API that gives the id of a block leaves it to its users to keep the last one.
  let lastId = ''
  return (message) => {
    const problem = problemOfMessage(message)
    if (problem !== null) return recorder.refuse(problem)
    lastId = message.id ?? lastId
    recorder.event({
      time: now(),
      client: 'event',
      kind: 'message',
      via: 'listener',
      ...(of !== undefined && { of }),
      type: message.type || 'message',
      data: logged(message.data),
      lastEventId: logged(message.lastEventId ?? lastId),
    })
  }
}

const optional = 'a string, or leave it out'
const wanted = { data: 'a string', type: optional, id: optional, lastEventId: optional }

function problemOfMessage(message: unknown): string | null {
  if (typeof message !== 'object' || message === null)
    return `The adapter called on.message with ${textOf(message)}: give { type?, data, id?, lastEventId? }.`
  for (const [name, want] of Object.entries(wanted)) {
    const value: unknown = Reflect.get(message, name)
    const isLeftOut = want === optional && (value === undefined || value === null)
    if (typeof value !== 'string' && !isLeftOut)
      return `The adapter called on.message with a message whose ${name} is ${textOf(value)}: give ${want}.`
  }
  return null
}

/** Why what an exported function returned cannot be used; null if it can. */
export function problemOfReturned(
  name: 'connect' | 'parse',
  returned: unknown,
  methods: readonly string[],
): string | null {
  const missing = methods.find(
    (method) => typeof Reflect.get(Object(returned), method) !== 'function',
  )
  return missing === undefined
    ? null
    : `The adapter's ${name} returned ${textOf(returned)}, which has no ${missing}(): return an object with it.`
}

/** A value in a sentence; an object is not asked for anything, which could throw. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return String(value)
  if (typeof value === 'object') return 'an object'
  return typeof value === 'function'
    ? 'a function'
    : `the ${typeof value} ${(value as symbol).toString()}`
}
