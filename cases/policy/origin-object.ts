import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'policy/origin-object/of-a-message',
    title: 'Origin.from() takes a message of a stream and gives the origin of the stream.',
    requirements: ['HTM-02', 'HTM-01'],
    requires: ['origin-objects', 'trusted-events'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: 1\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', origin: '{cross-origin}', originFrom: 'same as origin' },
      ],
    },
  },
  {
    id: 'policy/origin-object/of-a-message-with-an-opaque-origin',
    title: 'Origin.from() gives an opaque origin for a message of a data: URL.',
    requirements: ['HTM-02', 'FET-23'],
    requires: ['origin-objects', 'trusted-events'],
    dependsOn: ['stream/message-event/opaque-origin'],
    server: [],
    client: [
      { construct: { url: 'data:text/event-stream,data:%201%0A%0A' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: '1', origin: 'null', originFrom: 'opaque' },
      ],
    },
  },
  {
    id: 'policy/origin-object/of-a-message-made-by-script',
    title: 'Origin.from() throws a TypeError for a MessageEvent that a script has made.',
    requirements: ['HTM-02'],
    requires: ['origin-objects', 'trusted-events'],
    server: [{ noResponse: 'hold' }],
    client: [{ construct: {} }, { dispatch: { type: 'message', data: 'made' } }, { close: true }],
    expect: { events: [{ kind: 'message', data: 'made', originFrom: 'TypeError' }] },
  },
] satisfies Cases
