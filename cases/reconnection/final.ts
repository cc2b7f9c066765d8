import type { Cases } from '../../harness/case.ts'

/**
 * The stream has set a time of 10 ms. A client that comes back all the same does so within this window: the longest time that an
 * engine waits at least is 1 s (workerd), and clients that wait a time of their own after a refusal wait up to 3 s.
 */
const comesBackMs = 3500

export default [
  {
    id: 'reconnection/final/204',
    title:
      'A reconnection that is answered with status 204 (No Content) fires one error, and no request follows.',
    requirements: ['CON-25', 'INT-05', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 204, framing: 'none' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/205',
    title:
      'A reconnection that is answered with status 205 (Reset Content) fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 205, framing: { length: 0 } },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/201',
    title:
      'A reconnection that is answered with status 201 (Created) fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 201, body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/404',
    title:
      'A reconnection that is answered with status 404 (Not Found) fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 404, body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/429',
    title:
      'A reconnection that is answered with status 429 (Too Many Requests) and Retry-After fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 429, headers: [['Retry-After', '0']], body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/500',
    title:
      'A reconnection that is answered with status 500 (Internal Server Error) fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05', 'IAN-04'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 500, body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/503',
    title:
      'A reconnection that is answered with status 503 (Service Unavailable) and Retry-After fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05', 'IAN-04'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 503, headers: [['Retry-After', '0']], body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/304',
    title:
      'A reconnection that is answered with status 304 (Not Modified) fires one error, and no request follows.',
    requirements: ['CON-25', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 304, framing: 'none' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/302-without-location',
    title:
      'A reconnection that is answered with status 302 (Found) and no Location fires one error, and no request follows.',
    requirements: ['CON-25', 'FET-04', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 302, body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/html',
    title:
      'A reconnection that is answered with type text/html fires one error, and no request follows.',
    requirements: ['CON-35', 'CON-26', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { contentType: 'text/html', body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/missing-type',
    title: 'A reconnection that is answered with no type fires one error, and no request follows.',
    requirements: ['CON-35', 'CON-27', 'FAI-05'],
    dependsOn: ['reconnection/basic/after-end'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { contentType: null, body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { quiet: comesBackMs }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
      ],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/states',
    title:
      'The error of the loss finds the object CONNECTING, that of the refused reconnection finds it CLOSED, where it stays.',
    requirements: ['FAI-02', 'FAI-05', 'CON-25', 'ATT-16'],
    dependsOn: ['reconnection/final/204'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { status: 204, framing: 'none' },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { quiet: comesBackMs },
      { read: ['readyState'] },
    ],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a' },
        { kind: 'error', readyState: 0 },
        { kind: 'error', readyState: 2 },
      ],
      reads: [{ readyState: 2 }],
      requests: [{}, {}],
    },
  },
  {
    id: 'reconnection/final/on-the-third-connection',
    title: 'A refusal is final after any number of good connections.',
    requirements: ['CON-25', 'CON-35', 'FAI-05'],
    dependsOn: ['reconnection/final/204'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      { body: [':\n'] },
      { status: 500, body: [':\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { quiet: comesBackMs },
      { read: ['readyState'] },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'open' },
        { kind: 'error' },
        { kind: 'error', readyState: 2 },
      ],
      reads: [{ readyState: 2 }],
      requests: [{}, {}, {}],
    },
  },
  {
    id: 'reconnection/final/after-a-failed-attempt',
    title: 'A refusal is final after attempts that ended in network errors, too.',
    requirements: ['CON-25', 'CON-35', 'FAI-05'],
    dependsOn: ['reconnection/final/204', 'reconnection/network-error/one-error-per-attempt'],
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      {
        raw: ['HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n', { pause: 20 }],
        end: 'reset',
      },
      { status: 404, body: [':\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: {} },
      { await: 'error' },
      { await: 'error' },
      { await: 'error' },
      { quiet: comesBackMs },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a' },
        { kind: 'error' },
        { kind: 'error' },
        { kind: 'error', readyState: 2 },
      ],
      requests: [{}, {}, {}],
    },
  },
] satisfies Cases
