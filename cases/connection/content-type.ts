import type { Cases } from '../../harness/case.ts'

/** What the MIME type rules say, to which the standard's text does not lead in so many words. */
const openIssue =
  'The text compares the header with the type and does not say how (whatwg/html#7630); parsed as a MIME type its essence is what counts, and the engines agree.'

/*
 * Where the response is accepted, its stream ends at once: an accepting client shows open and then the error
 * of the loss, a refusing one the error alone, and nobody waits.
 */
export default [
  {
    id: 'connection/content-type/html',
    title: 'A 200 response of type text/html fails the connection and its body is not interpreted.',
    requirements: ['CON-26', 'CON-30', 'FAI-02'],
    server: [{ contentType: 'text/html', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/json',
    title: 'A 200 response of type application/json fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'application/json', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/missing',
    title: 'A 200 response without a Content-Type fails the connection.',
    requirements: ['CON-27', 'CON-30'],
    server: [{ contentType: null, body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/empty',
    title: 'A 200 response with an empty Content-Type fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: '', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/longer-subtype',
    title: 'A type that only begins with text/event-stream fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'text/event-streaming', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/suffix',
    title: 'The type text/event-stream+json fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'text/event-stream+json', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/prefix',
    title: 'The type text/x-event-stream fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'text/x-event-stream', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/other-top-level-type',
    title: 'The type application/event-stream fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'application/event-stream', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/shorter-subtype',
    title: 'The type text/event fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'text/event', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/wildcard',
    title: 'The type text/* fails the connection.',
    requirements: ['CON-26', 'CON-30'],
    server: [{ contentType: 'text/*', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/without-subtype',
    title: 'A Content-Type that is no type at all fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'text', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/inside-a-parameter',
    title: 'text/event-stream as the value of a parameter of another type fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'application/json; type="text/event-stream"', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/words-after-the-subtype',
    title: 'A subtype with a space inside is no valid type, and fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'text/event-stream utf-8', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/x-bogus',
    title: 'A Content-Type that is no type at all fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'x bogus', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/space-before-the-slash',
    title: 'A type with a space before the slash is no valid type, and fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'text /event-stream', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/space-after-the-slash',
    title: 'A type with a space after the slash is no valid type, and fails the connection.',
    requirements: ['CON-26', 'CON-30', 'HTM-05'],
    server: [{ contentType: 'text/ event-stream', body: ['data: no\n\n'] }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'connection/content-type/charset-other',
    title: 'A charset other than UTF-8 does not prevent the match.',
    level: 'interop',
    why: 'The text compares the header with the type and does not say how (whatwg/html#7630); parsed as a MIME type its essence is what counts, and the engines agree but for Chromium.',
    requirements: ['CON-28', 'IAN-01'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream; charset=windows-1252', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/charset-quoted',
    title: 'A parameter with a quoted value does not prevent the match.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream; charset="utf-8"', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/unknown-parameter',
    title: 'An unknown parameter does not prevent the match.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream; x=text/html', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/trailing-semicolon',
    title: 'A semicolon at the end does not prevent the match.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream;', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/malformed-parameter',
    title: 'A parameter without a value is dropped and does not prevent the match.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream; charset', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/space-before-the-semicolon',
    title: 'A space between the type and the semicolon does not prevent the match.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28', 'CON-29'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'text/event-stream ; charset=utf-8', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/upper-case',
    title: 'The type is compared without regard to letter case.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-29'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'TEXT/EVENT-STREAM', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/mixed-case',
    title: 'A type in mixed letter case with a parameter matches.',
    level: 'interop',
    why: openIssue,
    requirements: ['CON-28', 'CON-29'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: 'Text/Event-Stream;Charset=Utf-8', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/surrounding-space',
    title: 'Spaces and tabs around the header value are ignored.',
    requirements: ['HTM-05'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ contentType: ' \t text/event-stream \t ', body: [':\n'] }],
    expect: { events: [{ kind: 'open' }, { kind: 'error' }], requests: [{}] },
  },
  {
    id: 'connection/content-type/name-in-any-case',
    title: 'The name of the header is compared without regard to letter case.',
    requirements: ['CON-26'],
    dependsOn: ['connection/response/ok-opens'],
    server: [
      {
        contentType: null,
        headers: [['cOnTeNt-tYpE', 'text/event-stream']],
        body: [':\n'],
        end: 'hold',
      },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { events: [{ kind: 'open' }] },
  },
  {
    id: 'connection/content-type/refused-response-is-left',
    title:
      'The client leaves the connection of a 200 response of type text/html whose body goes on.',
    level: 'should',
    why: 'Failing the connection sets a state and fires an event; the standard does not say that the client stops reading the response, which holds one of few connections.',
    requirements: ['CON-26', 'CON-30'],
    dependsOn: ['connection/content-type/html'],
    // Later it may be a garbage collector that leaves it.
    deadline: 2000,
    server: [{ contentType: 'text/html', body: ['<p>'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'error' }, { await: { disconnect: 1 } }],
    expect: { disconnects: [1] },
  },
  {
    id: 'connection/content-type/one-error-event',
    title: 'A response refused for its type whose body then ends fires one error, not two.',
    requirements: ['CON-31', 'FAI-04', 'REE-03'],
    dependsOn: ['connection/content-type/html'],
    server: [{ contentType: 'text/html', body: ['data: no\n\n', { awaitSignal: 'refused' }] }],
    client: [
      { construct: {} },
      { await: 'error' },
      { signal: 'refused' },
      { quiet: 3500 },
      { read: ['readyState'] },
    ],
    expect: {
      events: [{ kind: 'error', readyState: 2 }],
      reads: [{ readyState: 2 }],
      requests: [{}],
    },
  },
  {
    id: 'connection/content-type/doubled-same',
    title: 'What a client makes of two equal Content-Type headers.',
    level: 'observe',
    why: 'The text does not say how several values are compared (whatwg/html#7630).',
    requirements: ['CON-29', 'HTM-05'],
    dependsOn: ['connection/content-type/html'],
    server: [
      {
        contentType: null,
        headers: [
          ['Content-Type', 'text/event-stream'],
          ['Content-Type', 'text/event-stream'],
        ],
        body: ['retry: 10\n\n'],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'opens',
        expect: {
          events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
        },
      },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'connection/content-type/doubled-other-first',
    title:
      'What a client makes of two Content-Type headers of which the last is text/event-stream.',
    level: 'observe',
    why: 'The text does not say how several values are compared (whatwg/html#7630).',
    requirements: ['CON-29', 'HTM-05'],
    dependsOn: ['connection/content-type/html'],
    server: [
      {
        contentType: null,
        headers: [
          ['Content-Type', 'text/html'],
          ['Content-Type', 'text/event-stream'],
        ],
        body: ['retry: 10\n\n'],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'opens',
        expect: {
          events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
        },
      },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'connection/content-type/doubled-other-last',
    title:
      'What a client makes of two Content-Type headers of which the first is text/event-stream.',
    level: 'observe',
    why: 'The text does not say how several values are compared (whatwg/html#7630).',
    requirements: ['CON-29', 'HTM-05'],
    dependsOn: ['connection/content-type/html'],
    server: [
      {
        contentType: null,
        headers: [
          ['Content-Type', 'text/event-stream'],
          ['Content-Type', 'text/html'],
        ],
        body: ['retry: 10\n\n'],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'opens',
        expect: {
          events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
        },
      },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
  {
    id: 'connection/content-type/comma-joined',
    title: 'What a client makes of one Content-Type header that names text/event-stream twice.',
    level: 'observe',
    why: 'The text does not say how several values are compared (whatwg/html#7630).',
    requirements: ['CON-29', 'HTM-05'],
    dependsOn: ['connection/content-type/html'],
    server: [
      {
        contentType: null,
        headers: [['Content-Type', 'text/event-stream, text/event-stream']],
        body: ['retry: 10\n\n'],
      },
    ],
    client: [{ construct: {} }, { await: 'error' }, { close: true }],
    outcomes: [
      {
        name: 'opens',
        expect: {
          events: [{ kind: 'open' }, { kind: 'error', readyState: 0 }],
        },
      },
      { name: 'fails the connection', expect: { events: [{ kind: 'error', readyState: 2 }] } },
    ],
  },
] satisfies Cases
