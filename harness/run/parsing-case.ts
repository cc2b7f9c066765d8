import {
  type Case,
  type Connection,
  type Expectation,
  type ExpectedEvent,
  profileOf,
  type WireScript,
} from '../case.ts'

/** What a client of profile `client`, or a parser, shows of an event. */
const shownMembers = new Set(['kind', 'type', 'data', 'lastEventId', 'of'])

/** Whether an event is expected to have nothing but what every API shows, and perhaps members of these names. */
export function isShownByAll(event: ExpectedEvent, ...others: string[]): boolean {
  return Object.keys(event).every((name) => shownMembers.has(name) || others.includes(name))
}

/** A case that bytes in and messages out can answer: plain streams, and messages expected. */
export function isParsing(testCase: Case): boolean {
  return isParsingOneStream(testCase) || isAboutReconnectionTime(testCase)
}

function isParsingOneStream({ id, server, client = [], expect }: Case): boolean {
  const [only, ...others] = server
  if (!only || others.length > 0 || !isPlainStream(only) || !expect) return false
  if (!client.every((step) => profileOf(step) === 'parser')) return false
  const {
    messages,
    growth: _growth,
    comments: _comments,
    reconnectionTimes: _times,
    ...rest
  } = expect
  if (messages && Object.keys(rest).length === 0)
    return messages.every(({ origin }) => origin === undefined)
  // Other chapters list events and requests because they are about them.
  return id.startsWith('stream/') && isShownByMessages(expect)
}

/**
 * A case in which a client shows by its delays which reconnection time it was told. A parser reports the times: each
 * connection is a stream of its own.
 */
export function isAboutReconnectionTime(testCase: Case): boolean {
  const { client = [], expect } = testCase
  if (!expect?.messages || !expect.reconnectionTimes) return false
  return (
    client.every((step) => 'quiet' in step || profileOf(step) === 'parser') &&
    parsedStreams(testCase).every(isPlainStream) &&
    isShownByMessages(expect)
  )
}

/** Nothing else is expected than messages, and what goes with them where there is a connection. */
function isShownByMessages(expectation: Expectation): boolean {
  const { messages = [], events = [], requests = [] } = expectation
  const expected = [...messages, ...events.filter(({ kind }) => kind === 'message')]
  return (
    Object.keys(expectation).every((list) => besideMessages.has(list)) &&
    expected.length > 0 &&
    events.every((event) => isShownByAll(event)) &&
    messages.every(({ origin }) => origin === undefined) &&
    requests.every((request) => Object.keys(request).length === 0)
  )
}

const besideMessages = new Set(['messages', 'events', 'requests', 'delays', 'reconnectionTimes'])

/** The streams of a case, as far as somebody is expected to ask for them. */
export function parsedStreams({ server, expect }: Case): WireScript {
  return server.slice(0, expect?.requests?.length)
}

function isPlainStream(connection: Connection): boolean {
  if (!('body' in connection)) return false
  return connection.status === undefined && connection.contentType === undefined
}
