import { z } from 'zod'
import { EventKind, on, onText } from './names.ts'
import { count, word } from './word.ts'

/** What a client script may await of the server. */
export const ServerCondition = z.union([
  z.strictObject({ request: count('The server has seen its nth request of this run.') }),
  z.strictObject({ disconnect: count('The server has seen the client leave the nth connection.') }),
  z.strictObject({
    ended: count(
      'The server has ended the nth connection, and the client has closed its side, which it may put off for 2 s.',
    ),
  }),
])
export type ServerCondition = z.infer<typeof ServerCondition>

/**
 * What an `await` waits for. Events are consumed in order: each await goes on where the last one ended. An
 * await `on` a source sees and consumes that source's events only.
 */
export const Awaited = z.union([
  EventKind.describe('The next event of that kind.'),
  z.strictObject({ messages: count('So many further message events.') }),
  ...ServerCondition.options,
])
export type Awaited = z.infer<typeof Awaited>

/** The word `await`. */
export const awaitWord = word(
  { await: Awaited, on },
  (step) => `await ${awaitedText(step.await)}${onText(step)}`,
  {
    profile: ({ await: awaited }) =>
      typeof awaited === 'string' || 'messages' in awaited ? 'parser' : 'client',
  },
)

function awaitedText(awaited: Awaited): string {
  if (typeof awaited === 'string') return `an event: ${awaited}`
  if ('messages' in awaited) return `${awaited.messages} × message`
  if ('request' in awaited) return `request ${awaited.request} at the server`
  if ('disconnect' in awaited) return `the server to see connection ${awaited.disconnect} left`
  if ('ended' in awaited) return `the end of connection ${awaited.ended}`
  return awaited satisfies never
}
