import type { Results } from '../../results.ts'
import { exampleCases } from './example-cases.fixture.ts'
import { exampleDetail, exampleTarget, resultsOf } from './example-results.fixture.ts'

/** Markup and script that do something wherever they are not taken as text. */
const markup =
  '"\'></script></style><script>document.title="owned"</script><img src=x onerror=document.title="owned">'

/** Results in which every text that comes from outside is hostile. Their script would change the title to `owned`. */
export function hostileResults(): Results {
  const target = exampleTarget('native@chromium', {
    id: `../../${markup}@node`,
    implementation: {
      name: markup,
      version: markup,
      homepage: 'javascript:document.title="owned"',
      profile: 'client',
    },
    host: { name: markup, version: markup, source: markup },
  })
  const results = resultsOf(
    exampleCases.map((testCase) => ({ ...testCase, title: markup, why: markup, file: markup })),
    [target, { ...target, id: `../../${markup}@NODE`, missing: markup }],
    (testCase) => ({
      verdict: 'fail',
      expected: false,
      reason: markup,
      knownFailure: { reason: markup, issue: 'javascript:document.title="owned"' },
      durationMs: 1,
      waitedMs: 0,
      runs: 1,
      detail: {
        ...exampleDetail(testCase, target),
        problem: markup,
        chunking: markup,
        command: markup,
        mismatches: [{ rule: markup, expected: markup, observed: `${markup}\0\u202E\uD800` }],
      },
    }),
  )
  results.requirements = results.requirements.map((statement) => ({
    ...statement,
    text: markup,
    section: markup,
    url: 'javascript:document.title="owned"',
  }))
  results.suite.version = markup
  return results
}
