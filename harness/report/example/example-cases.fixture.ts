import { loadCorpus } from '../../corpus/corpus.ts'
import type { CaseInfo } from '../../results.ts'

const ids = new Set([
  'stream/bom/leading',
  'stream/data/json-stays-text',
  'stream/line-endings/cr',
  'stream/line-endings/crlf-split-across-chunks',
  'stream/utf8/two-three-and-four-bytes',
  'connection/content-type/refused-response-is-left',
  'connection/cors/with-credentials-any-origin',
  'connection/status/205',
  'reconnection/delay/lower-bound',
  'reconnection/last-event-id/kept-when-later-events-have-none',
  'reconnection/last-event-id/sent',
  'reconnection/redirect/url-after-307',
  'interface/close/after-failure',
  'interface/close/inside-a-named-event',
  'interface/constructor/init-number',
  'interface/constructor/initial-state',
  'interface/constructor/with-credentials-true',
  'interface/url/path-absolute',
])

const corpus = await loadCorpus()

/** Some cases of the corpus, with every level among them, for the tests of the report and for pictures of it. */
export const exampleCases: CaseInfo[] = corpus
  .filter(({ id }) => ids.has(id))
  .map((testCase) => ({
    ...testCase,
    level: testCase.level ?? 'must',
    dependsOn: (testCase.dependsOn ?? []).filter((id) => ids.has(id)),
  }))
