import type { Cases } from '../../harness/case.ts'

const gettersProposed =
  'https://github.com/whatwg/html/pull/12272 adds lastEventId and reconnectionTime, for pages that reconnect by themselves.'

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
    title: 'Constructing an EventSource with no argument throws a TypeError.',
    requirements: ['IDL-06'],
    server: [],
    client: [{ constructWithoutArguments: true }],
    expect: { throws: [{ name: 'TypeError', interface: 'TypeError' }] },
  },
  {
    id: 'interface/interface-object/nothing-else-exposed',
    title: 'The object exposes neither request, last event ID string nor reconnection time.',
    turnedRoundBy: 'https://github.com/whatwg/html/pull/12272',
    requirements: ['IDL-23'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['retry: 10\nid: 7\ndata: a\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: 'message' },
      { read: ['url', 'lastEventId', 'reconnectionTime', 'request'] },
      { close: true },
    ],
    expect: {
      reads: [
        {
          url: '{page}{run}/stream',
          lastEventId: { undefined: true },
          reconnectionTime: { undefined: true },
          request: { undefined: true },
        },
      ],
    },
  },
  {
    id: 'interface/interface-object/last-event-id',
    title:
      'The object exposes its last event ID string, which is empty at first and kept by close().',
    tentative: true,
    why: gettersProposed,
    requirements: ['IDL-23', 'STA-04'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: 1\n\nid: 7\ndata: 2\n\ndata: 3\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { read: ['lastEventId'] },
      { await: { messages: 3 } },
      { read: ['lastEventId'] },
      { close: true },
      { read: ['lastEventId'] },
    ],
    expect: { reads: [{ lastEventId: '' }, { lastEventId: '7' }, { lastEventId: '7' }] },
  },
  {
    id: 'interface/interface-object/reconnection-time',
    title: 'The object exposes its reconnection time in milliseconds.',
    tentative: true,
    why: gettersProposed,
    requirements: ['IDL-23', 'FLD-11'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['retry: 1234\ndata: 1\n\nretry: x\ndata: 2\n\n'], end: 'hold' }],
    client: [
      { construct: {} },
      { await: { messages: 2 } },
      { read: ['reconnectionTime'] },
      { close: true },
    ],
    expect: { reads: [{ reconnectionTime: 1234 }] },
  },
  {
    id: 'interface/interface-object/url-in-capitals',
    title: 'The object has no property URL.',
    level: 'interop',
    why: 'Early drafts gave this name to url; no text of today forbids a further property, and no engine has it any more.',
    requirements: ['IDL-12'],
    dependsOn: ['connection/response/ok-opens'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { read: ['url', 'URL'] }, { close: true }],
    expect: { reads: [{ url: '{page}{run}/stream', URL: { undefined: true } }] },
  },
] satisfies Cases
