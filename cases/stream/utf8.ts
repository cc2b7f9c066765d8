import type { Cases } from '../../harness/case.ts'

export default [
  {
    id: 'stream/utf8/two-three-and-four-bytes',
    title: 'Characters of two, three and four bytes are decoded, wherever the stream is cut.',
    requirements: ['DEC-01', 'DEC-07', 'GRM-09', 'INT-02'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: ['data: é漢🌍\n\n'] }],
    expect: { messages: [{ data: 'é漢🌍' }] },
  },
  {
    id: 'stream/utf8/split-by-a-silence',
    title: 'The bytes of one character may arrive with silence between them.',
    requirements: ['DEC-07'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    chunkings: 'as written',
    server: [
      {
        body: [
          { bytes: 'data: \xF0' },
          { pause: 15 },
          { bytes: '\x9F\x8C' },
          { pause: 15 },
          { bytes: '\x8D\xE6\xBC' },
          { pause: 15 },
          { bytes: '\xA2\xC3' },
          { pause: 15 },
          { bytes: '\xA9\n\n' },
        ],
      },
    ],
    expect: { messages: [{ data: '🌍漢é' }] },
  },
  {
    id: 'stream/utf8/in-event-and-id',
    title: 'Values of event and id are decoded like data, wherever the stream is cut.',
    requirements: ['DEC-01', 'DEC-07', 'DSP-16', 'FLD-10'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    server: [{ body: ['event: 漢🌍\nid: é🌍\ndata: x\n\n'] }],
    client: [{ construct: { listen: ['漢🌍'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: '漢🌍', data: 'x', lastEventId: 'é🌍' }] },
  },
  {
    id: 'stream/utf8/first-and-last-of-each-length',
    title: 'The first and the last scalar value of each length are decoded.',
    requirements: ['DEC-01', 'GRM-08', 'INF-02'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    server: [
      {
        body: ['data: \u0001\x7F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\u{10000}\u{10FFFF}\n\n'],
      },
    ],
    expect: {
      messages: [{ data: '\u0001\x7F\u0080\u07FF\u0800\uD7FF\uE000\uFFFF\u{10000}\u{10FFFF}' }],
    },
  },
  {
    id: 'stream/utf8/noncharacters-and-u-fffd',
    title: 'Noncharacters and U+FFFD that are well-formed in the stream are kept.',
    requirements: ['DEC-01', 'GRM-08'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    server: [{ body: ['data: a\uFFFDb\uFFFEc\uFFFFd\uFDD0e\u{1FFFE}f\n\n'] }],
    expect: { messages: [{ data: 'a\uFFFDb\uFFFEc\uFFFFd\uFDD0e\u{1FFFE}f' }] },
  },
  {
    id: 'stream/utf8/not-normalized',
    title: 'Characters are not normalized: composed and decomposed forms stay what they are.',
    requirements: ['DEC-01', 'DSP-10'],
    dependsOn: ['stream/utf8/two-three-and-four-bytes'],
    server: [{ body: ['data: \u00E9 e\u0301 \u212B \uFB01\n\n'] }],
    expect: { messages: [{ data: '\u00E9 e\u0301 \u212B \uFB01' }] },
  },
  {
    id: 'stream/utf8/windows-1252',
    title: 'Bytes that are text only in windows-1252 are malformed, and each becomes U+FFFD.',
    requirements: ['DEC-01', 'DEC-05', 'INT-02', 'GRM-09'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [{ bytes: 'data: caf\xE9 \x80 \x93\n\n' }] }],
    expect: { messages: [{ data: 'caf\uFFFD \uFFFD \uFFFD' }] },
  },
  {
    id: 'stream/utf8/the-stream-goes-on',
    title: 'A malformed byte is replaced, and the stream goes on.',
    requirements: ['DEC-05'],
    dependsOn: ['stream/delivery/one-event'],
    server: [{ body: [{ bytes: 'data: a\xFFb\n\n' }, 'data: é\n\n'] }],
    expect: {
      events: [
        { kind: 'open' },
        { kind: 'message', data: 'a\uFFFDb' },
        { kind: 'message', data: 'é' },
        { kind: 'error' },
      ],
    },
  },
  {
    id: 'stream/utf8/lone-continuation-bytes',
    title: 'Each continuation byte without a lead becomes one U+FFFD.',
    requirements: ['DEC-05', 'ENC-01'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: a\x80b\xBF\x80c\n\n' }] }],
    expect: { messages: [{ data: 'a\uFFFDb\uFFFD\uFFFDc' }] },
  },
  {
    id: 'stream/utf8/bytes-that-never-occur',
    title:
      'Each of the bytes C0, C1 and F5 to FF, and each continuation byte after it, becomes one U+FFFD.',
    requirements: ['DEC-05', 'ENC-01'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: \xC0 \xC1 \xF5 \xF8\x88\x80\x80\x80 \xFE \xFF\n\n' }] }],
    expect: {
      messages: [{ data: '\uFFFD \uFFFD \uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD \uFFFD \uFFFD' }],
    },
  },
  {
    id: 'stream/utf8/overlong-forms',
    title: 'An overlong form is not decoded: each of its bytes becomes one U+FFFD.',
    requirements: ['DEC-05', 'ENC-01'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: \xC1\xA1 \xE0\x81\xA1 \xF0\x80\x81\xA1\n\n' }] }],
    expect: {
      messages: [{ data: '\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD' }],
    },
  },
  {
    id: 'stream/utf8/overlong-line-end',
    title: 'An overlong form of LF, CR, colon or space is none of these characters.',
    requirements: ['DEC-05', 'LIN-06', 'PRC-06'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [
      { body: [{ bytes: 'data:\xC0\xA0a\xC0\x8Adata: b\xC0\x8D\xC0\x8Dc\ndata\xC0\xBAd\n\n' }] },
    ],
    expect: {
      messages: [{ data: '\uFFFD\uFFFDa\uFFFD\uFFFDdata: b\uFFFD\uFFFD\uFFFD\uFFFDc' }],
    },
  },
  {
    id: 'stream/utf8/surrogates',
    title:
      'An encoded surrogate is malformed: each byte becomes one U+FFFD, and data holds no lone surrogate.',
    requirements: ['INF-02', 'DEC-05'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: a\xED\xA0\x80b\xED\xBF\xBFc\n\n' }] }],
    expect: { messages: [{ data: 'a\uFFFD\uFFFD\uFFFDb\uFFFD\uFFFD\uFFFDc' }] },
  },
  {
    id: 'stream/utf8/surrogate-pair-of-six-bytes',
    title: 'Two encoded surrogates make no character: six bytes become six U+FFFD.',
    requirements: ['INF-02', 'DEC-05'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: \xED\xA0\xBD\xED\xB8\x80\n\n' }] }],
    expect: { messages: [{ data: '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD' }] },
  },
  {
    id: 'stream/utf8/above-the-last-scalar-value',
    title: 'A sequence above U+10FFFF is malformed: each of its bytes becomes one U+FFFD.',
    requirements: ['DEC-05', 'INF-02'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data: a\xF4\x90\x80\x80b\n\n' }] }],
    expect: { messages: [{ data: 'a\uFFFD\uFFFD\uFFFD\uFFFDb' }] },
  },
  {
    id: 'stream/utf8/truncated-sequences',
    title: 'A truncated sequence becomes one U+FFFD, and the character after it is kept.',
    requirements: ['DEC-05', 'ENC-01'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [
      { body: [{ bytes: 'data: \xC3a\xE6\xBCb\xF0\x9F\x8Cc\xF0\x9Fd\xE6e\xE6\xBC\xC3\xA9\n\n' }] },
    ],
    expect: { messages: [{ data: '\uFFFDa\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDé' }] },
  },
  {
    id: 'stream/utf8/truncated-before-a-line-end',
    title: 'A truncated sequence does not take in the line end that follows it.',
    requirements: ['DEC-05', 'LIN-02', 'LIN-03'],
    dependsOn: ['stream/utf8/the-stream-goes-on', 'stream/line-endings/crlf-split-across-chunks'],
    server: [
      {
        body: [
          { bytes: 'data: a\xC3\n\ndata: b\xE6\xBC\r\n\r\ndata: c\xF0\x9F\x8C\r\rdata: d\xF0\n\n' },
        ],
      },
    ],
    expect: {
      messages: [
        { data: 'a\uFFFD' },
        { data: 'b\uFFFD' },
        { data: 'c\uFFFD' },
        { data: 'd\uFFFD' },
      ],
    },
  },
  {
    id: 'stream/utf8/truncated-before-a-colon',
    title:
      'A truncated sequence in a field name makes the field unknown and leaves the colon alone.',
    requirements: ['DEC-05', 'PRC-04', 'FLD-18'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'data\xC3: a\nda\xFFta: b\n\xE6data: c\ndata: ok\n\n' }] }],
    expect: { messages: [{ data: 'ok' }] },
  },
  {
    id: 'stream/utf8/truncated-in-a-comment',
    title: 'A truncated sequence at the end of a comment does not take in its line end.',
    requirements: ['DEC-05', 'PRC-03', 'GRM-04'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: ': \xF0\x9F\ndata: ok\n:\xE6\xBC\n\n' }] }],
    expect: { messages: [{ data: 'ok' }] },
  },
  {
    id: 'stream/utf8/malformed-event-and-id',
    title: 'Malformed bytes in the values of event and id become U+FFFD.',
    requirements: ['DEC-05', 'DSP-16', 'FLD-07'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [{ body: [{ bytes: 'event: t\xFF\nid: i\xE6\xBC\ndata: x\n\n' }] }],
    client: [{ construct: { listen: ['t\uFFFD', 't'] } }, { await: 'error' }, { close: true }],
    expect: { messages: [{ type: 't\uFFFD', data: 'x', lastEventId: 'i\uFFFD' }] },
  },
  {
    id: 'stream/utf8/split-by-the-end-of-an-event',
    title: 'A truncated sequence is not completed by the bytes of the next line.',
    requirements: ['DEC-05', 'DEC-07'],
    dependsOn: ['stream/utf8/the-stream-goes-on'],
    server: [
      {
        body: [
          { bytes: 'data: a\xE6\n\n' },
          { awaitSignal: 'first' },
          { bytes: '\xBC\xA2\ndata: b\n\n' },
        ],
      },
    ],
    client: [
      { construct: {} },
      { await: 'message' },
      { signal: 'first' },
      { await: 'error' },
      { close: true },
    ],
    expect: { messages: [{ data: 'a\uFFFD' }, { data: 'b' }] },
  },
] satisfies Cases
