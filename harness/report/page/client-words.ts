import type { Awaited, ClientScript, Construct } from '../../case.ts'
import type { z } from 'zod'
import type { LoggedEvent, LoggedText } from '../../protocol/client-log.ts'

type Step = ClientScript[number]

/**
 * A step of a client script as somebody would write it in JavaScript; a step that has no short way to be
 * written there stands as the case has it.
 */
export function stepText(step: Step): string {
  const source = 'on' in step && step.on !== undefined ? step.on : 'source'
  if ('construct' in step) return constructText(step.construct)
  if ('await' in step)
    return `await ${awaitedText(step.await)}${source === 'source' ? '' : ` on ${source}`}`
  if ('leave' in step) return `go on in a ${step.leave}`
  if ('close' in step) return `${source}.close()`
  if ('read' in step)
    return `read ${step.read.join(', ')}${step.from ? ` of the ${step.from}` : ''}`
  if ('signal' in step) return `let the server go on: ${step.signal}`
  if ('quiet' in step) return `wait ${step.quiet} ms in which nothing may happen`
  if ('dispatch' in step) {
    const { type, data } = step.dispatch
    const event =
      data === undefined
        ? `new Event(${json(type)})`
        : `new MessageEvent(${json(type)}, { data: ${json(data)} })`
    return `${source}.dispatchEvent(${event})`
  }
  if ('throwFrom' in step)
    return `${source}.addEventListener(${json(step.throwFrom)}, () => { throw new Error() })`
  if ('callWithoutNew' in step) return 'EventSource(url)'
  if ('constructWithoutArguments' in step) return 'new EventSource()'
  if ('setHandler' in step) return `${source}.on${step.setHandler} = ${step.to}`
  return json(step)
}

function constructText(construct: z.infer<typeof Construct>['construct']): string {
  const { url = '{page}{run}/stream', listen = [], handlers = [], as: name = 'source' } = construct
  const init = 'init' in construct ? `, ${json(construct.init)}` : ''
  return [
    `${name} = new EventSource(${json(url)}${init})`,
    ...listen.map((type) => `${name}.addEventListener(${json(type)}, record)`),
    ...handlers.map((kind) => `${name}.on${kind} = record`),
  ].join('\n')
}

function awaitedText(awaited: Awaited): string {
  if (typeof awaited === 'string') return `an event: ${awaited}`
  if ('messages' in awaited) return `${awaited.messages} × message`
  if ('request' in awaited) return `request ${awaited.request} at the server`
  if ('disconnect' in awaited) return `the server to see connection ${awaited.disconnect} left`
  return `the end of connection ${awaited.ended}`
}

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
  const name = event.type === event.kind ? event.kind : `${event.kind} of type ${json(event.type)}`
  return [name, ...members].join(' · ')
}

function loggedText(text: LoggedText): string {
  if (typeof text === 'string') return json(text)
  return `of ${text.length} characters, SHA-256 ${text.sha256}`
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
