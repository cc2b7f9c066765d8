import type { Cases } from '../../harness/case.ts'

/*
 * Every refused response has the right type and a valid body, so that the status alone is what is wrong.
 * That no request follows is shown by readyState CLOSED: how long a client would wait before it came back
 * is not known where the stream has set no time. Chapter reconnection shows it with a time that was set.
 */
export default [
  {
    id: 'connection/status/201',
    title:
      'A response with status 201 (Created) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 201, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/202',
    title:
      'A response with status 202 (Accepted) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 202, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/203',
    title:
      'A response with status 203 (Non-Authoritative Information) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 203, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/206',
    title:
      'A response with status 206 (Partial Content) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 206, headers: [['Content-Range', 'bytes 0-9/10']], body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/210',
    title:
      'A response with status 210, which nobody has registered, fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 210, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/226',
    title:
      'A response with status 226 (IM Used) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 226, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/299',
    title:
      'A response with status 299, of the success class that nobody has assigned, fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 299, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/400',
    title:
      'A response with status 400 (Bad Request) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 400, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/403',
    title:
      'A response with status 403 (Forbidden) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 403, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/404',
    title:
      'A response with status 404 (Not Found) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30', 'FAI-02'],
    server: [{ status: 404, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/410',
    title:
      'A response with status 410 (Gone) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 410, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/500',
    title:
      'A response with status 500 (Internal Server Error) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30', 'IAN-04'],
    server: [{ status: 500, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/502',
    title:
      'A response with status 502 (Bad Gateway) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30', 'IAN-04'],
    server: [{ status: 502, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/504',
    title:
      'A response with status 504 (Gateway Timeout) fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30', 'IAN-04'],
    server: [{ status: 504, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/599',
    title:
      'A response with status 599, of the server error class that nobody has assigned, fails the connection and its body is not interpreted.',
    requirements: ['CON-24', 'CON-30'],
    server: [{ status: 599, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/204',
    title: 'A response with status 204 (No Content) fails the connection.',
    requirements: ['CON-24', 'INT-05'],
    server: [{ status: 204, framing: 'none' }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/205',
    title: 'A response with status 205 (Reset Content) fails the connection.',
    requirements: ['CON-24'],
    server: [{ status: 205, framing: { length: 0 } }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/300-with-location',
    title:
      'A response with status 300 (Multiple Choices) fails the connection; its Location is not followed.',
    requirements: ['CON-24', 'FET-04'],
    server: [
      { status: 300, headers: [['Location', '{page}{run}/target']], body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/status/304-with-location',
    title:
      'A response with status 304 (Not Modified) fails the connection; its Location is not followed.',
    requirements: ['CON-24', 'FET-04'],
    server: [
      { status: 304, headers: [['Location', '{page}{run}/target']], framing: 'none' },
      { body: [':\n'], end: 'hold' },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/status/305-with-location',
    title:
      'A response with status 305 (Use Proxy) fails the connection; its Location is not followed.',
    requirements: ['CON-24', 'FET-04'],
    server: [
      { status: 305, headers: [['Location', '{page}{run}/target']], body: ['data: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{ target: '{run}/stream' }] },
  },
  {
    id: 'connection/status/401-without-challenge',
    title: 'A response with status 401 (Unauthorized) and no challenge fails the connection.',
    requirements: ['CON-24', 'FET-25'],
    server: [{ status: 401, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/429-with-retry-after',
    title:
      'A response with status 429 (Too Many Requests) fails the connection, whatever its Retry-After says.',
    requirements: ['CON-24'],
    client: [{ construct: {} }, { await: 'error' }, { quiet: 3500 }, { read: ['readyState'] }],
    server: [
      { status: 429, headers: [['Retry-After', '0']], body: ['retry: 10\ndata: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'connection/status/503-with-retry-after',
    title:
      'A response with status 503 (Service Unavailable) fails the connection, whatever its Retry-After says.',
    requirements: ['CON-24', 'IAN-04'],
    client: [{ construct: {} }, { await: 'error' }, { quiet: 3500 }, { read: ['readyState'] }],
    server: [
      { status: 503, headers: [['Retry-After', '0']], body: ['retry: 10\ndata: no\n\n'] },
      { body: [':\n'], end: 'hold' },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'connection/status/one-error-event',
    title: 'A refused response whose body then ends fires one error, not two.',
    requirements: ['CON-31', 'FAI-04', 'REE-03'],
    dependsOn: ['connection/status/500'],
    client: [
      { construct: {} },
      { await: 'error' },
      { signal: 'refused' },
      { quiet: 3500 },
      { read: ['readyState'] },
    ],
    server: [{ status: 500, body: ['data: no\n\n', { awaitSignal: 'refused' }] }],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'connection/status/body-that-goes-on',
    title:
      'A response with status 500 fails the connection without waiting for the end of its body.',
    requirements: ['CON-24', 'CON-30'],
    dependsOn: ['connection/status/500'],
    server: [{ status: 500, body: [':\n'], end: 'hold' }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/refused-before-the-body',
    title: 'A response with status 404 fails the connection before any byte of its body.',
    requirements: ['CON-24'],
    dependsOn: ['connection/status/404'],
    server: [{ status: 404, end: 'hold' }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/status/refused-response-is-left',
    title: 'The client leaves the connection of a response with status 500 whose body goes on.',
    level: 'should',
    why: 'Failing the connection sets a state and fires an event; the standard does not say that the client stops reading the response, which holds one of few connections.',
    requirements: ['CON-24', 'CON-30'],
    dependsOn: ['connection/status/body-that-goes-on'],
    // Later it may be a garbage collector that leaves it.
    deadline: 2000,
    server: [{ status: 500, body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: { disconnect: 1 } }],
    expect: { disconnects: [1] },
  },
] satisfies Cases
