import type { Account } from '../interpreter/account.ts'
import type { Answer, GivenMessage, Shown } from './answer.ts'

/** In what an answer differs from the account of the standard; what comes first in this list names it. */
export type DifferenceKind =
  | 'problem'
  | 'missing'
  | 'extra'
  | 'data'
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
  if (problem !== null) return { kind: 'problem', text: problem }
  for (const [index, event] of events.entries()) {
    const message = messages[index]
    if (!message) break
    const kind = differing(event, message, shown)
    // Of a message that is missing in the middle, the first other one that came tells nothing.
    if (kind && messages.length === events.length)
      return {
        kind,
        text: `Message ${index + 1} has the ${kind} ${JSON.stringify(message[kind])}, not ${JSON.stringify(event[kind])}.`,
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
): 'data' | 'type' | 'lastEventId' | undefined {
  if (message.data !== event.data) return 'data'
  if (types && message.type !== event.type) return 'type'
  return ids && message.lastEventId !== event.lastEventId ? 'lastEventId' : undefined
}

function counted(messages: number): string {
  return messages === 1 ? '1 message' : `${messages} messages`
}

/** Whether a text is what JSON.stringify makes of the value that it stands for. */
function isJson(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === text
  } catch {
    return false
  }
}
