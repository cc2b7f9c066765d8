import type { Cases } from '../../harness/case.ts'

const document =
  'https://github.com/launchdarkly/sse-contract-tests/blob/main/docs/optional_features.md'

export default [
  {
    id: 'client/comments/handed-over',
    title: 'Comments before, inside and after a block are handed over in order, without the colon.',
    level: 'should',
    why: `The standard ignores comments; ${document} (comments) says that each comment line is handed over, without its colon.`,
    requirements: [],
    dependsOn: ['stream/comments/ignored'],
    chunkings: 'all',
    server: [{ body: [':one\n:two\n\ndata: 1\n:three\n\n:four\n\ndata: 2\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: { messages: 2 } }, { close: true }],
    expect: {
      messages: [{ data: '1' }, { data: '2' }],
      comments: ['one', 'two', 'three', 'four'],
    },
  },
  {
    id: 'client/comments/no-event',
    title: 'A comment is no event, whatever its text looks like.',
    level: 'should',
    why: `The standard ignores comments; ${document} (comments) says that each comment line is handed over, without its colon.`,
    requirements: [],
    dependsOn: ['stream/comments/ignored'],
    chunkings: 'all',
    server: [{ body: [':data: a\n\n:event:x:y\n\ndata: 1\n\n'], end: 'hold' }],
    client: [{ construct: {} }, { await: 'message' }, { close: true }],
    expect: { messages: [{ data: '1' }], comments: ['data: a', 'event:x:y'] },
  },
] satisfies Cases
