import type { Cases } from '../../harness/case.ts'

/** What a URL that cannot be parsed brings: the DOMException, not the SyntaxError of the language. */
const syntaxError = { name: 'SyntaxError', interface: 'DOMException', code: 12 }

export default [
  {
    id: 'interface/invalid-url/space-in-host',
    title: 'A URL with a space in its host throws a SyntaxError DOMException.',
    requirements: ['CON-05', 'CON-06'],
    server: [],
    client: [{ construct: { url: 'http://a b/' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/no-host',
    title: 'An http URL without a host throws a SyntaxError DOMException.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: 'http://' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/port-too-large',
    title: 'A URL with a port above 65535 throws a SyntaxError DOMException.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: 'http://127.0.0.1:65536/' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/port-not-a-number',
    title: 'A URL with a port that is not a number throws a SyntaxError DOMException.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: '{page}x{run}/stream' } }, { quiet: 50 }],
    expect: { throws: [syntaxError], requests: [], events: [] },
  },
  {
    id: 'interface/invalid-url/unclosed-bracket',
    title: 'A URL with an unclosed IPv6 address throws a SyntaxError DOMException.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: 'http://[::1/' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/ipv4-number-too-large',
    title: 'A URL whose IPv4 address has a number above 255 throws a SyntaxError DOMException.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: 'http://127.0.0.256/' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/scheme-without-host',
    title: 'A URL of another scheme that cannot be parsed throws a SyntaxError DOMException too.',
    requirements: ['CON-05'],
    server: [],
    client: [{ construct: { url: 'ws://a%zz/' } }],
    expect: { throws: [syntaxError], events: [] },
  },
  {
    id: 'interface/invalid-url/url-before-dictionary',
    title:
      'The dictionary is converted before the URL is parsed, so that its TypeError comes first.',
    requirements: ['IDL-09', 'CON-05'],
    server: [],
    client: [{ construct: { url: 'http://', init: 1 } }],
    expect: { throws: [{ name: 'TypeError', interface: 'TypeError' }], events: [] },
  },
  {
    id: 'interface/invalid-url/unknown-scheme-does-not-throw',
    title: 'A URL of a scheme that cannot be fetched is a network error, not an exception.',
    requirements: ['FET-22', 'CON-22'],
    server: [],
    client: [
      { construct: { url: 'mailto:someone@example.invalid' } },
      { await: 'error' },
      { close: true },
    ],
    expect: { throws: [], events: [{ kind: 'error' }] },
  },
  {
    id: 'interface/invalid-url/blocked-port-does-not-throw',
    title: 'A URL with a port that Fetch blocks is a network error, not an exception.',
    requirements: ['FET-22', 'CON-22'],
    server: [],
    client: [{ construct: { url: 'http://127.0.0.1:9/' } }, { await: 'error' }, { close: true }],
    expect: { throws: [], events: [{ kind: 'error' }] },
  },
] satisfies Cases
