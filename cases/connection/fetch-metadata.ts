import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'connection/fetch-metadata/destination-and-mode',
    title:
      'Sec-Fetch-Dest is empty and Sec-Fetch-Mode is cors, even to the same origin; there is no Sec-Fetch-User.',
    requirements: ['SFM-01', 'SFM-02', 'SFM-03', 'CON-11'],
    requires: ['fetch-metadata'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      requests: [
        {
          headers: { 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'cors', 'sec-fetch-user': null },
        },
      ],
    },
  },
  {
    id: 'connection/fetch-metadata/same-origin',
    title: 'Sec-Fetch-Site is same-origin for the origin of the page.',
    requirements: ['SFM-03'],
    requires: ['fetch-metadata'],
    server: [{ body: [':\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: { requests: [{ headers: { 'sec-fetch-site': 'same-origin' } }] },
  },
  {
    id: 'connection/fetch-metadata/same-site',
    title: 'Sec-Fetch-Site is same-site for another port of the same host.',
    requirements: ['SFM-03', 'SFM-02'],
    requires: ['fetch-metadata'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-origin}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [{ headers: { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' } }],
    },
  },
  {
    id: 'connection/fetch-metadata/cross-site',
    title: 'Sec-Fetch-Site is cross-site for a host of another site.',
    requirements: ['SFM-03'],
    requires: ['fetch-metadata'],
    dependsOn: ['connection/cors/any-origin'],
    server: [{ headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' }],
    client: [
      { construct: { url: '{cross-site}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: { requests: [{ headers: { 'sec-fetch-site': 'cross-site' } }] },
  },
  {
    id: 'connection/fetch-metadata/redirect-to-another-site',
    title: 'Sec-Fetch-Site is same-origin first and cross-site after the redirect to another site.',
    requirements: ['SFM-03'],
    requires: ['fetch-metadata'],
    dependsOn: ['connection/cors/any-origin'],
    server: [
      {
        status: 302,
        contentType: null,
        headers: [
          ['Location', '{cross-site}{run}/target'],
          ['Access-Control-Allow-Origin', '*'],
        ],
        framing: { length: 0 },
      },
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [{ construct: {} }, { await: 'open' }, { close: true }],
    expect: {
      requests: [
        { headers: { 'sec-fetch-site': 'same-origin' } },
        { headers: { 'sec-fetch-site': 'cross-site' } },
      ],
    },
  },
  {
    id: 'connection/fetch-metadata/redirect-back',
    title: 'Sec-Fetch-Site stays cross-site after a redirect from another site back to the page.',
    requirements: ['SFM-03'],
    requires: ['fetch-metadata'],
    dependsOn: ['connection/cors/any-origin'],
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
      { headers: [['Access-Control-Allow-Origin', '*']], body: [':\n'], end: 'hold' },
    ],
    client: [
      { construct: { url: '{cross-site}{run}/stream' } },
      { await: 'open' },
      { close: true },
    ],
    expect: {
      requests: [
        { headers: { 'sec-fetch-site': 'cross-site' } },
        { origin: 'page', headers: { 'sec-fetch-site': 'cross-site' } },
      ],
    },
  },
] satisfies Cases
