import type { LoggedEvent, LoggedText } from '../../protocol/client-log.ts'

/** An event as the log has it, on one line. */
export function eventText(event: LoggedEvent): string {
  const members = [
    event.data === undefined ? [] : [`data ${loggedText(event.data)}`],
    event.lastEventId === undefined || event.lastEventId === ''
      ? []
      : [`lastEventId ${loggedText(event.lastEventId)}`],
    event.readyState === undefined ? [] : [`readyState ${json(event.readyState)}`],
    event.via === 'handler' ? ['by the handler'] : [],
    event.times === undefined ? [] : [`${event.times} times`],
  ].flat()
  const name =
    event.type === event.kind ? event.kind : `${event.kind} of type ${loggedText(event.type)}`
  return [name, ...members].join(' · ')
}

function loggedText(text: LoggedText): string {
  if (typeof text === 'string') return json(text)
  if ('type' in text) return `of type ${text.type}, ${json(text.value)}`
  return `of ${text.length} characters, SHA-256 ${text.sha256}`
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
