import { quoted, shown } from '../answers/byte-literal.ts'
import type { Account } from '../interpreter/account.ts'
import type { GivenMessage } from '../answers/answer.ts'
import type { Column, Trial } from './try.ts'

/** What everybody makes of the streams, as lines for a terminal. */
export function trialLines({ accounts, refusals, columns }: Trial): string[] {
  return [
    ...accounts.flatMap((account, index) => [
      ...(accounts.length > 1 ? [`Connection ${index + 1}`] : []),
      ...(refusals[index] == null ? [] : [refusals[index]]),
      ...accountLines(account),
      '',
    ]),
    ...columnLines(columns),
  ]
}

function accountLines({ steps, events, source, discarded, freedoms }: Account): string[] {
  const texts = steps.map(({ text, end }) => `${quoted(text).slice(1, -1)}${endMark(end)}`)
  const width = Math.min(40, Math.max(0, ...texts.map(({ length }) => length)))
  const time = source.reconnectionTime === null ? 'not set' : `${source.reconnectionTime} ms`
  return [
    ...steps.map(
      ({ number, did }, index) =>
        `${String(number).padStart(4)}  ${texts[index]!.padEnd(width)}  ${shown(did)}`,
    ),
    ...(discarded === null ? [] : [`      discarded at the end: ${discarded}`]),
    `The standard demands ${events.length === 0 ? 'no event' : eventList(events)}.`,
    `Last event ID ${JSON.stringify(source.lastEventId)}, reconnection time ${time}.`,
    ...freedoms,
  ]
}

const endMark = (end: string | null): string => (end === null ? '' : ` ${end}`)

function eventList(events: readonly GivenMessage[]): string {
  return events
    .map(({ type, data, lastEventId }) => {
      const id = lastEventId ? ` id ${quoted(lastEventId)}` : ''
      const name = type === 'message' ? '' : `${quoted(type)} `
      return `${name}${quoted(data)}${id}`
    })
    .join(', ')
}

function columnLines(columns: readonly Column[]): string[] {
  const width = Math.max(0, ...columns.map(({ target }) => target.length))
  const agree = columns.filter(({ difference, notAsked }) => difference === null && !notAsked)
  const notAsked = columns.filter((column) => column.notAsked !== undefined)
  const differ = columns.filter(({ difference }) => difference !== null)
  return [
    ...differ.flatMap(({ target, difference, chunking, messages, requests }) => [
      `✕ ${target.padEnd(width)}  ${shown(difference ?? '')}`,
      `  ${''.padEnd(width)}  ${messages.length === 0 ? 'nothing' : eventList(messages)}`,
      `  ${''.padEnd(width)}  in the chunks: ${chunking}`,
      ...(requests && requests.length > 1
        ? [`  ${''.padEnd(width)}  Last-Event-ID of the requests: ${JSON.stringify(requests)}`]
        : []),
    ]),
    ...notAsked.map((column) => `– ${column.target.padEnd(width)}  not asked: ${column.notAsked}`),
    ...(agree.length === 0
      ? []
      : [`✓ as the standard demands: ${agree.map(({ target }) => target).join(', ')}`]),
  ]
}
