import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/message-event/interface',
    title: 'Every event with data is a MessageEvent at the EventSource object, whatever its type.',
    requirements: ['DSP-08', 'DSP-07', 'DSP-09'],
    dependsOn: ['stream/delivery/one-event'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [{ body: ['data: x\n\nevent: foo\ndata: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'message', interface: 'MessageEvent', targetIsSource: true },
        { kind: 'message', type: 'foo', interface: 'MessageEvent', targetIsSource: true },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/message-event/trusted',
    title: 'A message event is trusted, whatever its type.',
    requirements: ['DSP-08', 'DOM-02'],
    dependsOn: ['stream/message-event/interface'],
    requires: ['trusted-events'],
    chunkings: 'as written',
    server: [{ body: ['data: x\n\nevent: foo\ndata: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'message', isTrusted: true },
        { kind: 'message', type: 'foo', isTrusted: true },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/message-event/flags',
    title: 'A message event does not bubble, is not cancelable and not composed.',
    requirements: ['DSP-09', 'DOM-02'],
    dependsOn: ['stream/message-event/interface'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [{ body: ['data: x\n\nevent: foo\ndata: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'message', bubbles: false, cancelable: false, composed: false },
        { kind: 'message', type: 'foo', bubbles: false, cancelable: false, composed: false },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/message-event/source-and-ports',
    title: 'The source of a message event is null, and its ports are empty.',
    requirements: ['DSP-09'],
    dependsOn: ['stream/message-event/interface'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [{ body: ['data: x\n\n'] }],
    expect: {
      events: [{ kind: 'open' }, { kind: 'message', source: null, ports: 0 }, { kind: 'error' }],
    },
  },
  {
    id: 'stream/message-event/origin',
    title:
      'The origin of an event is the serialized origin of the stream, without path or trailing slash.',
    requirements: ['DSP-12', 'HTM-01'],
    dependsOn: ['stream/delivery/one-event'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [{ body: ['data: x\n\nevent: foo\ndata: y\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { data: 'x', origin: '{page}' },
        { type: 'foo', data: 'y', origin: '{page}' },
      ],
    },
  },
  {
    id: 'stream/message-event/origin-of-another-origin',
    title:
      'The origin of an event of a cross-origin stream is the origin of the stream, not that of the page.',
    requirements: ['DSP-12'],
    dependsOn: ['connection/cors/any-origin', 'stream/message-event/origin'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [{ headers: [['Access-Control-Allow-Origin', '{page}']], body: ['data: x\n\n'] }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: 'x', origin: '{cross-origin}' }] },
  },
  {
    id: 'stream/message-event/origin-after-a-redirect',
    title:
      'After a redirect to another origin, the origin of an event is that of the final URL, and url stays.',
    requirements: ['DSP-13', 'DSP-12'],
    dependsOn: ['connection/cors/any-origin', 'stream/message-event/origin'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/final']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: x\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'message' }, { read: ['url'] }, { close: true }],
    expect: {
      messages: [{ data: 'x', origin: '{cross-origin}' }],
      reads: [{ url: '{page}{run}/stream' }],
    },
  },
  {
    id: 'stream/message-event/origin-of-each-connection',
    title: 'The events of each connection have the origin of the final URL of that connection.',
    requirements: ['DSP-13', 'DSP-12'],
    dependsOn: ['stream/message-event/origin-after-a-redirect', 'reconnection/basic/after-end'],
    requires: ['source-object'],
    chunkings: 'as written',
    server: [
      { body: ['retry: 10\ndata: a\n\n'] },
      {
        status: 307,
        contentType: null,
        headers: [['Location', '{cross-origin}{run}/final']],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: b\n\n'] },
    ],
    client: [{ construct: {} }, { await: 'error' }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { data: 'a', origin: '{page}' },
        { data: 'b', origin: '{cross-origin}' },
      ],
    },
  },
  {
    id: 'stream/message-event/opaque-origin',
    title: 'The origin of an event of a data: URL is "null".',
    requirements: ['DSP-14', 'DSP-12', 'FET-23'],
    dependsOn: ['stream/message-event/origin'],
    requires: ['cors'],
    chunkings: 'as written',
    server: [],
    client: [
      { construct: { url: 'data:text/event-stream,data:%20x%0A%0A' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: 'x', origin: 'null' }], requests: [] },
  },
] satisfies Cases
