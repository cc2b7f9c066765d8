import type { Cases } from '../../harness/case.ts'

/** What the standard leaves open by keeping one request object. */
const whichUrl =
  'By the letter the targets of redirects are appended to the URL list of the request that is fetched again (REE-12, whatwg/html#503); clients give several answers.'

export default [
  {
    id: 'reconnection/redirect/url-after-301',
    title:
      'Which URL a reconnection asks for when the first request was redirected with 301 (Moved Permanently).',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/301', 'reconnection/basic/after-end'],
    // The third answer is a stream, so that it does for either URL.
    server: [
      {
        status: 301,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/stream' },
          ],
        },
      },
      {
        name: 'asks for the final URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/target' },
          ],
        },
      },
    ],
  },
  {
    id: 'reconnection/redirect/url-after-302',
    title:
      'Which URL a reconnection asks for when the first request was redirected with 302 (Found).',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/302', 'reconnection/basic/after-end'],
    // The third answer is a stream, so that it does for either URL.
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/stream' },
          ],
        },
      },
      {
        name: 'asks for the final URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/target' },
          ],
        },
      },
    ],
  },
  {
    id: 'reconnection/redirect/url-after-303',
    title:
      'Which URL a reconnection asks for when the first request was redirected with 303 (See Other).',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/303', 'reconnection/basic/after-end'],
    // The third answer is a stream, so that it does for either URL.
    server: [
      {
        status: 303,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/stream' },
          ],
        },
      },
      {
        name: 'asks for the final URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/target' },
          ],
        },
      },
    ],
  },
  {
    id: 'reconnection/redirect/url-after-307',
    title:
      'Which URL a reconnection asks for when the first request was redirected with 307 (Temporary Redirect).',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/307', 'reconnection/basic/after-end'],
    // The third answer is a stream, so that it does for either URL.
    server: [
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/stream' },
          ],
        },
      },
      {
        name: 'asks for the final URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/target' },
          ],
        },
      },
    ],
  },
  {
    id: 'reconnection/redirect/url-after-308',
    title:
      'Which URL a reconnection asks for when the first request was redirected with 308 (Permanent Redirect).',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/308', 'reconnection/basic/after-end'],
    // The third answer is a stream, so that it does for either URL.
    server: [
      {
        status: 308,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/stream' },
          ],
        },
      },
      {
        name: 'asks for the final URL',
        expect: {
          requests: [
            { target: '{run}/stream' },
            { target: '{run}/target' },
            { target: '{run}/target' },
          ],
        },
      },
    ],
  },
  {
    id: 'reconnection/redirect/url-after-a-mixed-chain',
    title: 'Which URL a reconnection asks for when a permanent redirect led to a temporary one.',
    level: 'observe',
    why: whichUrl,
    requirements: ['REE-12'],
    dependsOn: ['connection/redirect/relative-in-a-chain', 'reconnection/basic/after-end'],
    server: [
      {
        status: 308,
        contentType: null,
        headers: [['Location', '{page}{run}/permanent']],
        framing: { length: 0 },
      },
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{page}{run}/temporary']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    outcomes: [
      {
        name: 'asks for the first URL',
        expect: { requests: [{}, {}, {}, { target: '{run}/stream' }] },
      },
      {
        name: 'asks for the target of the permanent redirect',
        expect: { requests: [{}, {}, {}, { target: '{run}/permanent' }] },
      },
      {
        name: 'asks for the final URL',
        expect: { requests: [{}, {}, {}, { target: '{run}/temporary' }] },
      },
    ],
  },
  {
    id: 'reconnection/redirect/on-reconnection',
    title: 'A redirect of the reconnection is followed like one of the first request.',
    requirements: ['CON-35', 'FET-01'],
    dependsOn: ['connection/redirect/302', 'reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}, { target: '{run}/target' }],
    },
  },
  {
    id: 'reconnection/redirect/to-a-refusal',
    title: 'A reconnection that is redirected to a refusal fails the connection.',
    requirements: ['CON-35', 'CON-25', 'FAI-05'],
    dependsOn: ['reconnection/redirect/on-reconnection'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { status: 404, body: [':\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: 3500 }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error', readyState: 2 },
      ],
      requests: [{}, {}, {}],
    },
  },
  {
    id: 'reconnection/redirect/redirected-stream-lost',
    title: 'A stream that was reached by a redirect is reestablished when it ends.',
    requirements: ['CON-19', 'FET-01'],
    dependsOn: ['connection/redirect/302', 'reconnection/basic/after-end'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [['Location', '{page}{run}/target']],
        framing: { length: 0 },
      },
      { body: ['retry: 10\ndata: a\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'open' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
      ],
      requests: [{}, {}, {}],
    },
  },
] satisfies Cases
