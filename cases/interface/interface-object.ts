import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'interface/interface-object/call-without-new',
    title: 'Calling EventSource without new throws a TypeError and makes no request.',
    requirements: ['IDL-05'],
    server: [],
    client: [{ callWithoutNew: true }, { quiet: 50 }],
    expect: { throws: [{ name: 'TypeError', interface: 'TypeError' }], requests: [] },
  },
  {
    id: 'interface/interface-object/construct-without-arguments',
    title: 'Constructing an EventSource with no argument throws a TypeError and makes no request.',
    requirements: ['IDL-06'],
    server: [],
    client: [{ constructWithoutArguments: true }, { quiet: 50 }],
    expect: { throws: [{ name: 'TypeError', interface: 'TypeError' }], requests: [] },
  },
  {
    id: 'interface/interface-object/nothing-else-exposed',
    title: 'The object exposes neither request, last event ID string nor reconnection time.',
    requirements: ['IDL-23'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['retry: 10\nid: 7\ndata: a\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      // URL is a name that early drafts gave to url; the others are what the object holds inside.
      { read: ['url', 'URL', 'lastEventId', 'reconnectionTime', 'retry', 'request', 'headers'] },
      { close: true },
    ],
    expect: {
      reads: [
        {
          url: '{page}{run}/stream',
          URL: { undefined: true },
          lastEventId: { undefined: true },
          reconnectionTime: { undefined: true },
          retry: { undefined: true },
          request: { undefined: true },
          headers: { undefined: true },
        },
      ],
    },
  },
] satisfies Cases
