import type { CaseInfo } from '../../results.ts'

type Example = Omit<CaseInfo, 'level' | 'dependsOn' | 'file'> & Partial<CaseInfo>

const examples: Example[] = [
  {
    id: 'interface/constructor/connects-at-once',
    title: 'Construction sends one request and leaves readyState CONNECTING.',
    requirements: ['CON-01', 'CON-20'],
    server: [{ end: 'hold' }],
    client: [{ construct: {} }, { read: ['readyState'] }, { await: 'open' }, { close: true }],
    expect: { reads: [{ readyState: 0 }] },
  },
  {
    id: 'interface/constructor/bad-url-throws',
    title: 'A URL that cannot be parsed throws a SyntaxError and sends no request.',
    requirements: ['CON-05', 'CON-06'],
    server: [],
    client: [{ construct: { url: 'http://[' } }],
    expect: { throws: [{ name: 'SyntaxError', code: 12 }], requests: [] },
  },
  {
    id: 'interface/attributes/url-is-absolute',
    title: 'The url attribute is the absolute, normalised URL.',
    requirements: ['ATT-01', 'IDL-12'],
    server: [{ end: 'hold' }],
    client: [{ construct: { url: '{page}{run}/a/../stream' } }, { read: ['url'] }, { close: true }],
    expect: { reads: [{ url: '{page}{run}/stream' }] },
  },
  {
    id: 'interface/attributes/with-credentials-kept',
    title: 'withCredentials keeps the value given at construction.',
    requirements: ['ATT-04', 'CON-10', 'IDL-13'],
    server: [{ end: 'hold' }],
    client: [
      { construct: { init: { withCredentials: true } } },
      { read: ['withCredentials'] },
      { close: true },
    ],
    expect: { reads: [{ withCredentials: true }] },
  },
  {
    id: 'stream/line-endings/crlf-split-across-chunks',
    title: 'A CRLF whose two bytes arrive in different chunks ends one line.',
    requirements: ['LIN-04'],
    server: [{ body: ['data: A\r\ndata: B\r', { pause: 20 }, '\ndata: C\r\n\r\n'] }],
    expect: { messages: [{ data: 'A\nB\nC' }] },
  },
  {
    id: 'stream/line-endings/cr-alone',
    title: 'A CR that no LF follows ends a line, without waiting for the next byte.',
    requirements: ['LIN-03', 'DSP-01'],
    server: [{ body: ['data: a\r\r'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 1 } }, { close: true }],
    expect: { messages: [{ data: 'a' }] },
  },
  {
    id: 'stream/decoding/split-character',
    title: 'A UTF-8 character split over chunks is decoded as one character.',
    requirements: ['DEC-01'],
    server: [{ body: [{ bytes: 'data: \xE6\xBC' }, { bytes: '\xA2\n\n' }] }],
    dependsOn: ['stream/line-endings/cr-alone'],
    expect: { messages: [{ data: '漢' }] },
  },
  {
    id: 'stream/decoding/one-bom-stripped',
    title: 'One leading byte order mark is removed, a second is part of the first field name.',
    requirements: ['DEC-02'],
    server: [{ body: [{ bytes: '\xEF\xBB\xBF\xEF\xBB\xBFdata: a\n\ndata: b\n\n' }] }],
    expect: { messages: [{ data: 'b' }] },
  },
  {
    id: 'stream/fields/markup-in-data',
    title: 'Markup in data is data: <script>alert(1)</script> arrives as it was sent.',
    requirements: ['DSP-10'],
    server: [
      { body: ['data: <script>document.title="owned"</script><img src=x onerror=alert(1)>\n\n'] },
    ],
    expect: {
      messages: [{ data: '<script>document.title="owned"</script><img src=x onerror=alert(1)>' }],
    },
  },
  {
    id: 'reconnect/delay/at-least-the-retry-value',
    title:
      'The next request comes no sooner than the reconnection time after the connection ended.',
    requirements: ['REE-04'],
    server: [{ body: ['retry: 300\n\n'] }, { status: 204, framing: 'none' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { await: 'error' }, { close: true }],
    expect: { delays: [{ before: 2, atLeast: 300 }] },
  },
  {
    id: 'reconnect/last-event-id/sent-on-reconnect',
    title: 'The reconnect carries the last event ID as UTF-8.',
    requirements: ['REE-13', 'LEI-01'],
    server: [{ body: ['retry: 10\nid: é7\ndata: x\n\n'], end: 'reset' }, { end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 2 } }, { close: true }],
    expect: { requests: [{}, { headers: { 'last-event-id': 'é7' } }] },
  },
  {
    id: 'reconnect/last-event-id/survives-silent-reconnect',
    title: 'The last event ID survives a reconnect that sends no id.',
    level: 'interop',
    why: 'The letter empties the buffer with each connection; every engine keeps it.',
    requirements: ['BUF-03'],
    dependsOn: ['reconnect/last-event-id/sent-on-reconnect'],
    server: [{ body: ['retry: 10\nid: 1\ndata: x\n\n'] }, {}, { end: 'hold' }],
    client: [{ construct: {} }, { await: { request: 3 } }, { close: true }],
    expect: { requests: [{}, {}, { headers: { 'last-event-id': '1' } }] },
  },
  {
    id: 'reconnect/after-redirect/url-used',
    title: 'After a redirect either URL may be asked again.',
    level: 'observe',
    why: 'The standard says which in one place and not in the other.',
    requirements: ['REE-12'],
    server: [
      { status: 307, framing: 'none', headers: [['Location', '{run}/final']] },
      { body: ['retry: 10\n\n'] },
      { end: 'hold' },
    ],
    client: [{ construct: {} }, { await: { request: 3 } }, { close: true }],
    outcomes: [
      {
        name: 'reconnects to the first URL',
        expect: { requests: [{}, {}, { target: '{run}/stream' }] },
      },
      {
        name: 'reconnects to the final URL',
        expect: { requests: [{}, {}, { target: '{run}/final' }] },
      },
    ],
  },
  {
    id: 'response/status/204-ends-it',
    title: 'A 204 fails the connection: one error event, CLOSED, and no further request.',
    requirements: ['CON-24', 'FAI-02', 'FAI-05'],
    server: [{ status: 204, framing: 'none' }],
    client: [{ construct: {} }, { await: 'error' }, { quiet: 200 }],
    expect: { events: [{ kind: 'error', readyState: 2 }], requests: [{}] },
  },
  {
    id: 'response/content-type/letter-case',
    title: 'The Content-Type is compared without regard to letter case.',
    level: 'should',
    why: 'The letter speaks of the essence; MIME types are lower-cased by parsing.',
    requirements: ['CON-29'],
    server: [{ contentType: 'Text/Event-Stream', body: ['data: x\n\n'] }],
    expect: { messages: [{ data: 'x' }] },
  },
  {
    id: 'cross-origin/credentials/star-with-credentials',
    title: 'With credentials, Access-Control-Allow-Origin: * does not allow the response.',
    requirements: ['FET-10', 'CON-09'],
    server: [{ headers: [['Access-Control-Allow-Origin', '*']], body: ['data: x\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream', init: { withCredentials: true } } },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [] },
  },
  {
    id: 'closing/while-open/discards-queued',
    title: 'close() in a listener discards the events of the same chunk that follow.',
    requirements: ['ATT-14', 'ATT-17'],
    server: [{ body: ['data: 1\n\ndata: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'message' }, { close: true }, { quiet: 100 }],
    expect: { messages: [{ data: '1' }] },
  },
  {
    id: 'closing/while-open/server-sees-it',
    title: 'close() ends the connection: the server sees the client leave.',
    requirements: ['ATT-09'],
    server: [{ body: ['data: 1\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }, { await: { disconnect: 1 } }],
    expect: { disconnects: [1] },
  },
]

/** A small corpus for the tests of the report, and for pictures of it. */
export const exampleCases: CaseInfo[] = examples.map((example) => ({
  level: 'must',
  dependsOn: [],
  file: `cases/${example.id.split('/').slice(0, 2).join('/')}.ts`,
  ...example,
}))
