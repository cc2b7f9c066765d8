import { Results } from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleDetail, exampleTarget, resultsOf } from './example-results.fixture.ts'

/** Markup and script that do something wherever they are not taken as text. */
const markup =
  '"\'></script></style><script>document.title="owned"</script><img src=x onerror=document.title="owned">'
const address = 'javascript:document.title="owned"'

/** The members whose text comes from outside, but ids, which join what is told of one thing. */
const hostile: Record<string, string> = {
  ...Object.fromEntries(
    ['title', 'why', 'file', 'version', 'source', 'missing', 'reason', 'text', 'section']
      .concat('problem', 'chunking', 'command', 'rule', 'expected')
      .map((member) => [member, markup]),
  ),
  observed: `${markup}\0\u202E\uD800`,
  homepage: address,
  issue: address,
  url: address,
}

/** Results in which every text that comes from outside is hostile. Their script would change the title to `owned`. */
export function hostileResults(): Results {
  const target = exampleTarget(`../../${markup}@node`)
  const missing = { ...target, id: `../../${markup}@NODE`, missing: 'missing' }
  const results = resultsOf(exampleCases, [target, missing], (testCase) => ({
    verdict: 'fail',
    expected: false,
    reason: 'reason',
    knownFailure: { reason: 'reason', issue: 'issue' },
    durationMs: 1,
    waitedMs: 0,
    runs: 1,
    detail: exampleDetail(testCase, target),
  }))
  const text = JSON.stringify(results, (key, value: unknown) =>
    typeof value === 'string' ? (hostile[key] ?? value) : value,
  )
  return Results.parse(JSON.parse(text))
}
