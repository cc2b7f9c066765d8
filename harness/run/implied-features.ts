import {
  type Case,
  clientWords,
  defaultClientScript,
  type EventKind,
  type Expectation,
  type ConnectOptions,
  type ExpectedEvent,
  type Feature,
  featureOfOption,
  placeholders,
  type Text,
  toText,
  type Word,
  wordOf,
} from '../case.ts'
import { awaitsOtherErrors } from './error-at-the-end.ts'
import { isEventStreamType, isRedirect, reconnectionsIn } from './reconnections.ts'

/** The features that a case asks for by the words and placeholders it uses, and by what it expects. */
export function featuresImplied(testCase: Case): Feature[] {
  return [
    ...featuresOfWords(testCase),
    ...featuresOfOptions(testCase),
    ...Object.entries(implied)
      .filter(([, isImplied]) => isImplied(testCase))
      .map(([feature]) => feature as Feature),
  ]
}

function featuresOfWords({ client = [], server }: Case): Feature[] {
  const words = new Set(client.map(wordOf))
  const text = JSON.stringify([client, server])
  return [
    ...Object.values<Word>(clientWords).filter((word) => words.has(word)),
    ...Object.entries(placeholders)
      .filter(([name]) => text.includes(`{${name}}`))
      .map(([, placeholder]) => placeholder),
  ].flatMap(({ needs = [] }) => needs)
}

function featuresOfOptions({ client = [] }: Case): Feature[] {
  return client.flatMap((step) => {
    const { options = {} } = 'construct' in step ? step.construct : {}
    return (Object.keys(options) as (keyof ConnectOptions)[]).map((name) => featureOfOption[name])
  })
}

/** The requirements about the reconnection time. */
const aboutReconnectionTime = /^(FLD-1[1-7]|PRC-13|REE-08|REE-19)$/

/** Features of what an API does and shows: what in a case asks for them. */
const implied: Partial<Record<Feature, (testCase: Case) => boolean>> = {
  'reconnection-after-end': (testCase) => reconnectionsIn(testCase).afterEnd,
  'reconnection-after-failure': (testCase) => reconnectionsIn(testCase).afterFailure,
  'reconnection-time': (testCase) =>
    expectations(testCase).some(
      ({ delays = [], reconnectionTimes = [] }) => delays.length + reconnectionTimes.length > 0,
    ) ||
    (testCase.server.length > 1 &&
      testCase.requirements.some((requirement) => aboutReconnectionTime.test(requirement))),
  'last-event-id-header': (testCase) =>
    expectations(testCase).some(({ requests = [] }) =>
      requests.some(({ headers = {} }) =>
        Object.keys(headers).some((name) => name.toLowerCase() === 'last-event-id'),
      ),
    ),
  'status-check': ({ server }) =>
    server.some(
      (connection) =>
        'status' in connection && (connection.status ?? 200) !== 200 && !isRedirect(connection),
    ),
  'content-type-check': ({ server }) =>
    server.some(
      (connection) =>
        'contentType' in connection &&
        connection.contentType !== undefined &&
        !isEventStreamType(connection.contentType),
    ),
  'open-events': (testCase) => awaits(testCase, 'open'),
  'error-events': awaitsOtherErrors,
  'event-ids': (testCase) => shown(testCase).some(({ lastEventId }) => lastEventId !== undefined),
  'event-types': (testCase) =>
    shown(testCase).some(({ type = 'message' }) => type !== 'message') ||
    (testCase.client ?? []).some(
      (step) => 'construct' in step && step.construct.listen !== undefined,
    ),
  comments: (testCase) => expectations(testCase).some(({ comments }) => comments !== undefined),
  'text-data': (testCase) =>
    shown(testCase).some(({ data }) => data !== undefined && !isJson(data)),
  'many-events': hasManyEvents,
  'listener-steps': isAboutListenerSteps,
  close: (testCase) =>
    expectations(testCase).some(({ disconnects = [] }) => disconnects.length > 0) ||
    (testCase.client ?? []).some(
      (step) => 'await' in step && typeof step.await === 'object' && 'disconnect' in step.await,
    ),
}

/** Whether a client hands over more than can be told one by one. */
function hasManyEvents({ server, expect: { messages = [] } = {} }: Case): boolean {
  const many = 1000
  const comments = server.some(
    (connection) =>
      'body' in connection &&
      (connection.body ?? []).some(
        (step) =>
          typeof step === 'object' &&
          'repeat' in step &&
          step.times >= many &&
          /^:|\n:/.test(step.repeat),
      ),
  )
  return comments || messages.reduce((sum, { times = 1 }) => sum + times, 0) >= many
}

/** Whether a case asks what follows from a close inside the listener of a message: nothing, for a while. */
function isAboutListenerSteps({ client = [] }: Case): boolean {
  const awaited = client.findIndex((step) => 'await' in step && step.await === 'message')
  const [first, ...others] = client.slice(awaited + 1).filter((step) => !('leave' in step))
  const closes = awaited !== -1 && first !== undefined && 'close' in first
  return closes && others.some((step) => 'quiet' in step)
}

function expectations({ expect, outcomes = [] }: Case): Expectation[] {
  return [...(expect ? [expect] : []), ...outcomes.map((outcome) => outcome.expect)]
}

/** The messages and events that a case expects. */
function shown(testCase: Case): Partial<ExpectedEvent>[] {
  return expectations(testCase).flatMap(({ messages = [], events = [] }) => [
    ...messages,
    ...events.filter(({ kind }) => kind === 'message'),
  ])
}

function awaits({ client = defaultClientScript }: Case, kind: EventKind): boolean {
  return client.some((step) => 'await' in step && step.await === kind)
}

/** Whether a text is what JSON.stringify makes of the value that it stands for. */
function isJson(data: Text): boolean {
  const text = toText(data)
  try {
    return JSON.stringify(JSON.parse(text)) === text
  } catch {
    return false
  }
}
