import type { Cases } from '../../harness/case.ts'

const document =
  'https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/optional_features.md'

export default [
  {
    id: 'client/request/headers',
    title: 'Headers that the client is told are in its request.',
    level: 'should',
    why: `The standard has no such option; ${document} (headers) says that they are copied into the requests of the client.`,
    requirements: [],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { headers: { 'x-one': 'a value', authorization: 'Bearer b' } } } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [{ headers: { 'x-one': 'a value', authorization: 'Bearer b' } }],
    },
  },
  {
    id: 'client/request/headers-of-a-reconnection',
    title: 'Headers that the client is told are in the request of a reconnection, too.',
    level: 'should',
    why: `The standard has no such option; ${document} (headers) says that they are copied into the requests of the client.`,
    requirements: [],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: 1\n\n'] }, { body: ['data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { headers: { 'x-one': 'a' } } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [{ headers: { 'x-one': 'a' } }, { headers: { 'x-one': 'a' } }],
    },
  },
  {
    id: 'client/request/post',
    title: 'A client that is told the method POST and a body sends both.',
    level: 'should',
    why: `The standard has no such option; ${document} (post) says that the client uses that method and body.`,
    requirements: [],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { method: 'POST', body: '{"word":"é😀"}' } } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [{ method: 'POST', body: '{"word":"é😀"}' }],
    },
  },
  {
    id: 'client/request/post-content-type',
    title: 'The Content-Type that the client is told beside a body is that of its request.',
    level: 'should',
    why: `The standard has no such option; ${document} (post) says that the client uses the Content-Type that it is told.`,
    requirements: [],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [
      {
        construct: {
          options: {
            headers: { 'content-type': 'application/json; charset=utf-8' },
            method: 'POST',
            body: '{}',
          },
        },
      },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }],
      requests: [
        { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' } },
      ],
    },
  },
  {
    id: 'client/request/post-of-a-reconnection',
    title: 'Method and body that the client is told are sent again when it reconnects.',
    level: 'should',
    why: `The standard has no such option; ${document} (post) says that the client uses that method and body, and the tests of that project ask it of a reconnection.`,
    requirements: [],
    dependsOn: ['reconnection/basic/after-end'],
    server: [{ body: ['retry: 10\ndata: 1\n\n'] }, { body: ['data: 2\n\n'], end: 'hold' }],
    client: [
      { construct: { options: { method: 'POST', body: 'a=1' } } },
      { await: { messages: 2 } },
      { close: true },
    ],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      requests: [
        { method: 'POST', body: 'a=1' },
        { method: 'POST', body: 'a=1' },
      ],
    },
  },
] satisfies Cases
