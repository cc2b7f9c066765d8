import type { Cases } from '../../harness/case.ts'

const document =
  'https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/optional_features.md'

export default [
  {
    id: 'client/last-event-id/first-request',
    title:
      'The last event ID that the client is told is in the Last-Event-ID of its first request.',
    level: 'should',
    why: `The standard has no such option; ${document} (last-event-id) says that it is copied into the header of the initial request.`,
    requirements: [],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { lastEventId: 'abc' } } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [{ headers: { 'Last-Event-ID': 'abc' } }],
    },
  },
  {
    id: 'client/last-event-id/of-a-reconnection',
    title: 'The last event ID that the client is told is sent again as long as no block has an id.',
    level: 'should',
    why: `The standard has no such option; ${document} (last-event-id) says that it is treated as if it had been received as an id.`,
    requirements: [],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: 1\n\n'] }, { body: ['data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { lastEventId: 'abc' } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ headers: { 'Last-Event-ID': 'abc' } }, { headers: { 'Last-Event-ID': 'abc' } }],
    },
  },
  {
    id: 'client/last-event-id/replaced',
    title: 'An id of the stream takes the place of the last event ID that the client was told.',
    level: 'should',
    why: `The standard has no such option; ${document} (last-event-id) says that it is treated as if it had been received as an id of an earlier event.`,
    requirements: [],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [{ body: ['retry: 10\nid: new\ndata: 1\n\n'] }, { body: ['data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { lastEventId: 'abc' } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ headers: { 'Last-Event-ID': 'abc' } }, { headers: { 'Last-Event-ID': 'new' } }],
    },
  },
] satisfies Cases
