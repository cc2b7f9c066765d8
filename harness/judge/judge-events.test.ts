import { logged } from '../protocol/logged-text.ts'
import { eventEntry, messageEntry } from './example-record.fixture.ts'
import { client, testRules } from './rule-table.fixture.ts'

const [a, b] = [messageEntry('a'), messageEntry('b')]
const opened = eventEntry({ readyState: 1 })
const whole = messageEntry('a', { isTrusted: true, ports: 0, source: null })
const failed = eventEntry({ kind: 'error', type: 'error', readyState: 2 })
const handled = eventEntry({ via: 'handler' })
const long = 'é'.repeat(5000)

testRules([
  {
    name: 'messages',
    expect: { messages: [{ data: 'a' }, { data: 'b' }] },
    accepts: [
      client(a, b),
      client(eventEntry(), a, eventEntry({ kind: 'error', type: 'error' }), b),
      client(a, messageEntry('a', { via: 'handler' }), b),
    ],
    rejects: {
      'one is missing': client(a),
      'all are missing': client(),
      'one too many': client(a, b, b),
      'one too many before': client(messageEntry(''), a, b),
      'in the wrong order': client(b, a),
      'other data': client(a, messageEntry('B')),
      'another type': client(a, messageEntry('b', { type: 'other' })),
      'no data': client(a, eventEntry({ kind: 'message', type: 'message' })),
    },
  },
  {
    name: 'messages, a text is no number and not null',
    expect: { messages: [{ data: '1', lastEventId: 'null' }] },
    accepts: [client(messageEntry('1', { lastEventId: 'null' }))],
    rejects: {
      'a number': client(messageEntry({ type: 'number', value: 1 }, { lastEventId: 'null' })),
      'an id that is null': client(
        messageEntry('1', { lastEventId: { type: 'null', value: null } }),
      ),
    },
  },
  {
    name: 'messages, with id and origin',
    expect: { messages: [{ type: 't', data: 'a', lastEventId: '1', origin: '{cross-site}' }] },
    accepts: [
      client(messageEntry('a', { type: 't', lastEventId: '1', origin: 'http://other.test:1' })),
    ],
    rejects: {
      'no id': client(messageEntry('a', { type: 't', origin: 'http://other.test:1' })),
      'another origin': client(messageEntry('a', { type: 't', lastEventId: '1' })),
    },
  },
  {
    name: 'messages, none',
    expect: { messages: [] },
    accepts: [client(), client(eventEntry())],
    rejects: { 'one too many': client(a), 'an empty one too many': client(messageEntry('')) },
  },
  {
    name: 'messages, long data by its digest',
    expect: { messages: [{ data: [{ repeat: 'é', times: 4999 }, 'é'] }] },
    accepts: [client(messageEntry(logged(long)))],
    rejects: {
      'other data of this length': client(messageEntry(logged(`${long.slice(1)}e`))),
      'a shorter one': client(messageEntry(logged(long.slice(1)))),
      'the digest as text': client(messageEntry(JSON.stringify(logged(long)))),
    },
  },
  {
    name: 'messages, so many times',
    expect: { messages: [{ data: 'a', times: 3 }, { data: 'b' }] },
    accepts: [client(a, a, a, b), client({ ...a, times: 3 }, b), client({ ...a, times: 2 }, a, b)],
    rejects: {
      'one less': client({ ...a, times: 2 }, b),
      'one more': client({ ...a, times: 4 }, b),
      'another among them': client(a, b, a, a, b),
      'the next one is missing': client({ ...a, times: 3 }),
    },
  },
  {
    name: 'events',
    expect: {
      events: [
        { kind: 'open', readyState: 1 },
        { kind: 'message', data: 'a', isTrusted: true, ports: 0, source: null },
        { kind: 'error', type: 'error', readyState: 2 },
      ],
    },
    accepts: [client(opened, whole, messageEntry('a', { via: 'handler' }), failed)],
    rejects: {
      'one is missing': client(opened, failed),
      'members are absent': client(eventEntry(), a, eventEntry({ kind: 'error', type: 'error' })),
      'one more at the end': client(opened, whole, failed, failed),
    },
  },
  {
    name: 'events, handlers too where the expectation speaks of them',
    expect: {
      events: [
        { kind: 'open', via: 'handler' },
        { kind: 'open', via: 'listener' },
      ],
    },
    accepts: [client(handled, eventEntry())],
    rejects: {
      'the other way round': client(eventEntry(), handled),
      'no handler': client(eventEntry()),
    },
  },
])
