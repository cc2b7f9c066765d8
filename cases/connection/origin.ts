import type { Cases } from '../../harness/case.ts'

/*
 * Every response that may come from another origin allows all of them, so that these cases hold for clients
 * with and without CORS.
 */
export default [
  {
    id: 'connection/origin/same-origin-redirect',
    title: 'origin stays the same after a redirect within the origin.',
    requirements: ['DSP-12'],
    dependsOn: ['stream/delivery/one-event', 'connection/redirect/302'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{page}{run}/target'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: a\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: {
      messages: [{ data: 'a', origin: '{page}' }],
      requests: [{}, { target: '{run}/target' }],
    },
  },
  {
    id: 'connection/origin/redirect-to-another-host',
    title: 'After a redirect to another host, origin is that of the target.',
    requirements: ['DSP-13', 'DSP-12'],
    dependsOn: ['connection/cors/any-origin', 'stream/delivery/one-event'],
    server: [
      {
        status: 307,
        contentType: null,
        headers: [
          ['Location', '{cross-site}{run}/target'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: a\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: {
      messages: [{ data: 'a', origin: '{cross-site}' }],
      requests: [{ origin: 'page' }, { origin: 'cross-site', target: '{run}/target' }],
    },
  },
  {
    id: 'connection/origin/redirect-there-and-back',
    title: 'After redirects to another origin and back, origin is the first one again.',
    requirements: ['DSP-12', 'DSP-13'],
    dependsOn: ['stream/delivery/one-event', 'stream/message-event/origin-after-a-redirect'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{cross-origin}{run}/there'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        framing: { length: 0 },
      },
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{page}{run}/back'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: a\n\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'message' }, { read: ['url'] }, { close: true }],
    expect: {
      messages: [{ data: 'a', origin: '{page}' }],
      reads: [{ url: '{page}{run}/stream' }],
      requests: [
        { origin: 'page' },
        { origin: 'cross-origin' },
        { origin: 'page', target: '{run}/back' },
      ],
    },
  },
  {
    id: 'connection/origin/idn-host',
    title:
      'The origin of a message from a host whose name is not ASCII has the name in its ASCII form.',
    requirements: ['DSP-12'],
    dependsOn: ['connection/origin/redirect-to-another-host'],
    requires: ['subdomains'],
    server: [
      { headers: [['Access-Control-Allow-Origin', '*']], body: ['data: a\n\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: 'http://b\u00FCcher.{page-host}{run}/stream' } },
      { await: 'message' },
      { close: true },
    ],
    expect: {
      messages: [{ data: 'a', origin: 'http://xn--bcher-kva.{page-host}' }],
      requests: [{ headers: { host: 'xn--bcher-kva.{page-host}' } }],
    },
  },
] satisfies Cases
