import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/event-type/named',
    title: 'An event field names the type of the event, and listeners of message do not see it.',
    requirements: ['FLD-02', 'DSP-16'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: foo\ndata: x\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'x' }] },
  },
  {
    id: 'stream/event-type/after-data',
    title: 'An event field after the data names the type too.',
    requirements: ['FLD-02', 'PRC-01'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['data: x\nevent: foo\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'foo', data: 'x' }] },
  },
  {
    id: 'stream/event-type/without-a-listener',
    title: 'An event of a type without listeners reaches no listener of message.',
    requirements: ['DSP-16', 'EVH-02'],
    dependsOn: ['stream/event-type/named'],
    requires: ['source-object'],
    server: [{ body: ['event: foo\ndata: x\n\ndata: y\n\n'] }],
    expect: { messages: [{ type: 'message', data: 'y' }] },
  },
  {
    id: 'stream/event-type/last-one-wins',
    title: 'The last of several event fields in a block names the type.',
    requirements: ['FLD-02'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: foo\nevent: bar\ndata: x\n\n'] }],
    client: [
      { construct: { listen: ['foo', 'bar', 'foobar'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ type: 'bar', data: 'x' }] },
  },
  {
    id: 'stream/event-type/empty-value',
    title: 'An event field with an empty value leaves the type at message.',
    requirements: ['FLD-03', 'DSP-11'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event:\ndata: x\n\nevent\ndata: y\n\nevent: \ndata: z\n\n'] }],
    client: [{ construct: { listen: [''] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'message', data: 'x' },
        { type: 'message', data: 'y' },
        { type: 'message', data: 'z' },
      ],
    },
  },
  {
    id: 'stream/event-type/empty-value-clears',
    title: 'An empty event field after a named one sets the type back to message.',
    requirements: ['FLD-03', 'FLD-02'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: foo\nevent:\ndata: x\n\n'] }],
    client: [{ construct: { listen: ['foo', ''] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'message', data: 'x' }] },
  },
  {
    id: 'stream/event-type/bare-name-clears',
    title: 'A line that is just the name event sets the type back to message.',
    requirements: ['FLD-03', 'PRC-10'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: foo\nevent\ndata: x\n\n'] }],
    client: [{ construct: { listen: ['foo', ''] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'message', data: 'x' }] },
  },
  {
    id: 'stream/event-type/one-space-is-not-empty',
    title: 'An event field of two spaces names a type of one space.',
    requirements: ['FLD-02', 'PRC-06', 'DSP-16'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event:  \ndata: x\n\n'] }],
    client: [{ construct: { listen: [' ', ''] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: ' ', data: 'x' }] },
  },
  {
    id: 'stream/event-type/message',
    title: 'An event field with the value message changes nothing.',
    requirements: ['DSP-16', 'DSP-11'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['event: message\ndata: x\n\ndata: y\n\n'] }],
    expect: {
      messages: [
        { type: 'message', data: 'x' },
        { type: 'message', data: 'y' },
      ],
    },
  },
  {
    id: 'stream/event-type/case-is-kept',
    title: 'The type keeps its letter case: Message is not message, and FOO is not foo.',
    requirements: ['DSP-16'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: Message\ndata: x\n\nevent: FOO\ndata: y\n\n'] }],
    client: [
      { construct: { listen: ['Message', 'FOO', 'foo'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'Message', data: 'x' },
        { type: 'FOO', data: 'y' },
      ],
    },
  },
  {
    id: 'stream/event-type/white-space-is-kept',
    title: 'The type keeps white space at its end and in its middle.',
    requirements: ['DSP-16', 'PRC-07'],
    dependsOn: ['stream/event-type/named'],
    server: [
      { body: ['event: foo \ndata: x\n\nevent: a b\tc\ndata: y\n\nevent:\tfoo\ndata: z\n\n'] },
    ],
    client: [
      { construct: { listen: ['foo', 'foo ', 'a', 'a b\tc', '\tfoo'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'foo ', data: 'x' },
        { type: 'a b\tc', data: 'y' },
        { type: '\tfoo', data: 'z' },
      ],
    },
  },
  {
    id: 'stream/event-type/nul',
    title: 'The type keeps a NUL and what follows it.',
    requirements: ['GRM-08', 'DSP-16'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: fo\0o\ndata: x\n\nevent: \0\ndata: y\n\n'] }],
    client: [
      { construct: { listen: ['fo\0o', 'foo', 'fo', '\0', ''] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'fo\0o', data: 'x' },
        { type: '\0', data: 'y' },
      ],
    },
  },
  {
    id: 'stream/event-type/any-characters',
    title: 'The type may hold any characters but CR and LF.',
    requirements: ['DSP-16', 'GRM-08'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: é漢🌍\u2028\ndata: x\n\nevent: \uFEFF\x01%20"\ndata: y\n\n'] }],
    client: [
      { construct: { listen: ['é漢🌍\u2028', '\uFEFF\x01%20"'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'é漢🌍\u2028', data: 'x' },
        { type: '\uFEFF\x01%20"', data: 'y' },
      ],
    },
  },
  {
    id: 'stream/event-type/not-kept-for-the-next-event',
    title: 'The type of one event is not that of the next.',
    requirements: ['DSP-18', 'DSP-24'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: foo\ndata: 1\n\ndata: 2\n\nevent: foo\ndata: 3\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'foo', data: '1' },
        { type: 'message', data: '2' },
        { type: 'foo', data: '3' },
      ],
    },
  },
  {
    id: 'stream/event-type/of-a-block-without-data',
    title:
      'A block with a type but no data fires nothing, and its type is not that of the next block.',
    requirements: ['DSP-04', 'DSP-24'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: foo\n\ndata: x\n\n'] }],
    client: [{ construct: { listen: ['foo'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 'message', data: 'x' }] },
  },
  {
    id: 'stream/event-type/open',
    title: 'A message of type open is a message event among the others.',
    requirements: ['DSP-17'],
    dependsOn: ['stream/event-type/named'],
    server: [{ body: ['event: open\ndata: x\n\ndata: y\n\n'] }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'open', data: 'x' },
        { kind: 'message', type: 'message', data: 'y' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/event-type/error',
    title:
      'A message of type error is a message event: the stream goes on, and the connection is kept.',
    requirements: ['DSP-17'],
    dependsOn: ['stream/event-type/named'],
    server: [
      { body: ['retry: 10\nevent: error\ndata: boom\n\n', { pause: 50 }, 'data: after\n\n'] },
    ],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', type: 'error', data: 'boom' },
        { kind: 'message', type: 'message', data: 'after' },
        { kind: 'error' },
      ],
      requests: [{}],
    },
  },
  {
    id: 'stream/event-type/error-without-data',
    title: 'A block of type error without data ends nothing: the next message is handed over.',
    requirements: ['DSP-04', 'DSP-17'],
    dependsOn: ['stream/delivery/one-event', 'stream/event-type/of-a-block-without-data'],
    server: [{ body: ['event: error\n\ndata: 2\n\n'] }],
    expect: { messages: [{ data: '2' }] },
  },
  {
    id: 'stream/event-type/close',
    title: 'A message of type close closes nothing.',
    requirements: ['DSP-16', 'DSP-17'],
    dependsOn: ['stream/event-type/named'],
    server: [
      { body: ['event: close\ndata: x\n\n', { pause: 20 }, 'event: end\ndata: y\n\ndata: z\n\n'] },
    ],
    client: [{ construct: { listen: ['close', 'end'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'close', data: 'x' },
        { type: 'end', data: 'y' },
        { type: 'message', data: 'z' },
      ],
    },
  },
  {
    id: 'stream/event-type/open-and-error-change-no-state',
    title: 'In a message of type open or error readyState is OPEN, and it is a MessageEvent.',
    requirements: ['DSP-17', 'DSP-08'],
    dependsOn: ['stream/event-type/open', 'stream/event-type/error'],
    requires: ['source-object'],
    server: [{ body: ['event: error\ndata: x\n\nevent: open\ndata: y\n\ndata: z\n\n'] }],
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', type: 'error', data: 'x', readyState: 1, interface: 'MessageEvent' },
        { kind: 'message', type: 'open', data: 'y', readyState: 1, interface: 'MessageEvent' },
        { kind: 'message', type: 'message', data: 'z', readyState: 1 },
        { kind: 'error', readyState: 0 },
      ],
    },
  },
  {
    id: 'stream/event-type/members-of-object-prototype',
    title: 'Names of members of Object.prototype are types like any other.',
    requirements: ['DSP-16'],
    dependsOn: ['stream/event-type/named'],
    server: [
      {
        body: [
          'event: constructor\ndata: 1\n\nevent: toString\ndata: 2\n\nevent: __proto__\ndata: 3\n\nevent: hasOwnProperty\ndata: 4\n\n',
        ],
      },
    ],
    client: [
      { construct: { listen: ['constructor', 'toString', '__proto__', 'hasOwnProperty'] } },
      { await: 'error' },
      { close: true },
    ],
    expect: {
      messages: [
        { type: 'constructor', data: '1' },
        { type: 'toString', data: '2' },
        { type: '__proto__', data: '3' },
        { type: 'hasOwnProperty', data: '4' },
      ],
    },
  },
  {
    id: 'stream/event-type/each-event-its-own',
    title:
      'Events of different types in one chunk are dispatched in order, each with its own type.',
    requirements: ['DSP-16', 'DSP-19', 'DSP-18'],
    dependsOn: ['stream/event-type/named'],
    server: [
      { body: ['event: a\ndata: 1\n\nevent: b\ndata: 2\n\ndata: 3\n\nevent: a\ndata: 4\n\n'] },
    ],
    client: [{ construct: { listen: ['a', 'b'] } }, { await: 'error' }, { close: true }],
    expect: {
      messages: [
        { type: 'a', data: '1' },
        { type: 'b', data: '2' },
        { type: 'message', data: '3' },
        { type: 'a', data: '4' },
      ],
    },
  },
] satisfies Cases
