/**
 * The edge between adapter and probe. What an adapter hands over is taken as the contract allows it, or refused in one
 * sentence: which function, what it gave and what is wanted.
 */
import type { Message, ReportCallbacks } from '../adapter.ts'
import type { ReportEntry } from '../protocol/client-log.ts'
import { now } from '../protocol/clock.ts'
import { logged } from '../protocol/logged-text.ts'
import { asJson } from './event-log.ts'
import type { Recorder } from './recorder.ts'

/** What is handed over of one connection or stream. */
export interface Receiver extends ReportCallbacks {
  message(message: Message): void
  /** Of an implementation that runs apart: what it wrote to standard error. */
  printed(text: string): void
  /** Of such a one: what it said is not as it must be. */
  refuse(problem: string): void
}

export interface ReceiverOptions {
  /** The name of the connection, if it has one. */
  of?: string | undefined
  /** What did the adapter do to give a message? It called `on.message` with it, if left out. */
  gave?: string
  /** Of a parser: how many chunks it has been given. */
  chunk?: () => number
}

/** What a client or a parser calls, or what is called for it; records what it is given. */
export function createReceiver(
  recorder: Recorder,
  { of, gave = 'The adapter called on.message with', chunk }: ReceiverOptions = {},
): Receiver {
  // An API that gives the id of a block leaves it to its users to keep the last one.
  let lastId = ''
  const report = (what: ReportEntry['what'], value: unknown, isRight: boolean, want: string) => {
    if (isRight) recorder.report({ time: now(), client: 'report', what, value: asJson(value) })
    else recorder.refuse(`The adapter called on.${what} with ${textOf(value)}: give ${want}.`)
  }
  return {
    message(message) {
      const problem = problemOfMessage(message)
      if (problem !== null) return recorder.refuse(`${gave} ${problem}`)
      lastId = message.id ?? lastId
      recorder.event({
        time: now(),
        client: 'event',
        kind: 'message',
        via: 'listener',
        ...(of !== undefined && { of }),
        ...(chunk && { chunk: chunk() }),
        type: message.type || 'message',
        data: logged(message.data),
        lastEventId: logged(message.lastEventId ?? lastId),
      })
    },
    reconnectionTime(timeMs) {
      report('reconnectionTime', timeMs, Number.isFinite(timeMs), 'milliseconds')
    },
    comment(text) {
      report('comment', text, typeof text === 'string', 'a string')
    },
    malformed(error) {
      report('malformed', error, true, 'anything')
    },
    id(id) {
      lastId = id
      report('id', id, typeof id === 'string', 'a string')
    },
    printed(text) {
      report('printed', text, true, 'anything')
    },
    refuse: (problem) => recorder.refuse(problem),
  }
}

const optional = 'a string, or leave it out'
const wanted = { data: 'a string', type: optional, id: optional, lastEventId: optional }

function problemOfMessage(message: unknown): string | null {
  if (typeof message !== 'object' || message === null)
    return `${textOf(message)}: give { type?, data, id?, lastEventId? }.`
  for (const [name, want] of Object.entries(wanted)) {
    const value: unknown = Reflect.get(message, name)
    const isLeftOut = want === optional && (value === undefined || value === null)
    if (typeof value !== 'string' && !isLeftOut)
      return `a message whose ${name} is ${textOf(value)}: give ${want}.`
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
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return String(value)
  if (typeof value === 'object') return 'an object'
  return typeof value === 'function'
    ? 'a function'
    : `the ${typeof value} ${(value as symbol).toString()}`
}
