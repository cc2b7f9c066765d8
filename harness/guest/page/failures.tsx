/** @jsxRuntime automatic @jsxImportSource preact */
import { Section } from '../../report/page/section.tsx'
import type { GuestView } from '../messages.ts'

/** The failures that nobody expected, the worst first. */
export function Failures({ view }: { view: GuestView }) {
  const { failures, counts } = view
  return (
    <Section id="failures" title="Failures" lead="Those that nobody expects; the worst come first.">
      {failures.length === 0 && <p class="soft">None so far.</p>}
      {failures.map(({ caseId, target, title, verdict, story, requirements }) => (
        <details key={`${target} ${caseId}`} class="run">
          <summary>
            <span class={`mark unexpected ${verdict}`}>{verdict}</span> {title}{' '}
            <small>
              {caseId} on {target}
            </small>
          </summary>
          <p class="soft">
            The standard:{' '}
            {requirements.map(({ id, url }) => (
              <>
                <a href={url} target="_blank" rel="noreferrer">
                  {id}
                </a>{' '}
              </>
            ))}
          </p>
          <pre tabIndex={0} role="region" aria-label={`What happened in ${caseId}`}>
            {story}
          </pre>
        </details>
      ))}
      {counts.failed > failures.length && (
        <p class="soft">And {counts.failed - failures.length} more, which the report tells.</p>
      )}
    </Section>
  )
}
