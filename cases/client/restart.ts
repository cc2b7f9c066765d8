import type { Cases } from '../../harness/case.ts'

const document =
  'https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/optional_features.md'

/** Chromium makes the next request twice if it has left a response that it could have stored. */
const notStored: [string, string][] = [['Cache-Control', 'no-store']]

export default [
  {
    id: 'client/restart/connects-again',
    title:
      'A client that is told to restart leaves its connection and connects again to the same URL.',
    level: 'should',
    why: `The standard has no such method; ${document} (restart) says that the client disconnects and restarts the connection with the same URL.`,
    requirements: [],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { headers: notStored, body: ['data: 1\n\n'], end: 'hold' },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { restart: true },
      { await: { disconnect: 1 } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ target: '{run}/stream' }, { target: '{run}/stream' }],
    },
  },
  {
    id: 'client/restart/last-event-id',
    title: 'The request after a restart has the last event ID, as that of every reconnection.',
    level: 'should',
    why: `The standard has no such method; ${document} (restart) says that the client does exactly as if the server had dropped the connection.`,
    requirements: [],
    dependsOn: ['reconnection/last-event-id/sent'],
    server: [
      { headers: notStored, body: ['id: a\ndata: 1\n\n'], end: 'hold' },
      { body: ['data: 2\n\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { leave: 'task' },
      { restart: true },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ headers: { 'Last-Event-ID': null } }, { headers: { 'Last-Event-ID': 'a' } }],
    },
  },
] satisfies Cases
