import type { Account } from '../interpreter/account.ts'
import type { Answer, GivenMessage, Shown } from './answer.ts'

/**
 * In what an answer differs from the account of the standard; what comes first in this list names it. `json`: data has
 * the same value as JSON, in another spelling.
 */
export type DifferenceKind =
  | 'problem'
  | 'missing'
  | 'extra'
  | 'data'
  | 'json'
  | 'type'
  | 'lastEventId'
  | 'late'
  | 'reconnectionTime'

/** How an answer differs. */
export interface Difference {
  kind: DifferenceKind
  /** In a sentence. */
  text: string
}

/** Whether a target is asked a stream at all; an API that parses data as JSON is asked only if all of it is JSON. */
export function isAsked({ events, discarded }: Account, { text }: Shown): boolean {
  return text || (discarded === null && events.every(({ data }) => isJson(data)))
}

/** How an answer differs from what the standard demands, as far as the API shows it; null: in nothing. */
export function differenceOf(account: Account, answer: Answer, shown: Shown): Difference | null {
  const { events, source, freedoms } = account
  const { messages, problem, early, reconnectionTime } = answer
  // Who parses all data as JSON throws where another gives data that it should not.
  if (problem !== null)
    return { kind: !shown.text && isOfJson(problem) ? 'data' : 'problem', text: problem }
  for (const [index, event] of events.entries()) {
    const message = messages[index]
    if (!message) break
    const kind = differing(event, message, shown)
    // Of a message that is missing in the middle, the first other one that came tells nothing.
    if (kind && messages.length === events.length) {
      const member = kind === 'json' ? 'data' : kind
      return {
        kind,
        text: `Message ${index + 1} has the ${member} ${JSON.stringify(message[member])}, not ${JSON.stringify(event[member])}.`,
      }
    }
  }
  if (messages.length !== events.length)
    return {
      kind: messages.length < events.length ? 'missing' : 'extra',
      text: `It gave ${counted(messages.length)}, not ${counted(events.length)}.`,
    }
  if (early < events.length)
    return {
      kind: 'late',
      text: `It gave ${counted(events.length - early)} only at the end of the stream.`,
    }
  // What the standard leaves open are reconnection times alone.
  const isSet = source.reconnectionTime !== null && Number.isSafeInteger(source.reconnectionTime)
  const isOpen = freedoms.length > 0 || !(isSet || source.reconnectionTime === null)
  if (shown.reconnectionTime && !isOpen && reconnectionTime !== source.reconnectionTime)
    return {
      kind: 'reconnectionTime',
      text: `It reported the reconnection time ${reconnectionTime ?? 'none'}, not ${source.reconnectionTime ?? 'none'}.`,
    }
  return null
}

function differing(
  event: GivenMessage,
  message: GivenMessage,
  { ids, types }: Shown,
): 'data' | 'json' | 'type' | 'lastEventId' | undefined {
  if (message.data !== event.data) return isSameJson(message.data, event.data) ? 'json' : 'data'
  if (types && message.type !== event.type) return 'type'
  return ids && message.lastEventId !== event.lastEventId ? 'lastEventId' : undefined
}

function counted(messages: number): string {
  return messages === 1 ? '1 message' : `${messages} messages`
}

/** Whether a problem is that of JSON.parse. */
function isOfJson(problem: string): boolean {
  return problem.startsWith('It threw SyntaxError: ') && problem.includes('JSON')
}

function isSameJson(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other))
  } catch {
    return false
  }
}

/** Whether a text is what JSON.stringify makes of the value that it stands for. */
function isJson(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text
  } catch {
    return false
  }
}
