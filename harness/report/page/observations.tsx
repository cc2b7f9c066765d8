/** @jsxRuntime automatic @jsxImportSource preact */
import { observationsOf, type Observation } from '../model/observations.ts'
import type { Run } from '../model/run.ts'
import { Names } from './list.tsx'
import { Section } from './section.tsx'

/** Who does what where the standard leaves it open, in words. */
export function Observations({ run }: { run: Run }) {
  const observations = observationsOf(run)
  if (observations.length === 0) return null
  const lead =
    'Where the standard leaves it open nobody is right or wrong; this is what each was seen to do.'
  return (
    <Section id="observations" title="Observations" lead={lead}>
      {observations.map((observation) => (
        <ObservationArticle {...observation} />
      ))}
    </Section>
  )
}

function ObservationArticle({ testCase, outcomes, without }: Observation) {
  return (
    <article>
      <h3>
        <a class="quiet" href={`#${testCase.id}`}>
          {testCase.title}
        </a>
      </h3>
      {testCase.why !== undefined && <p class="soft">{testCase.why}</p>}
      {outcomes.length === 0 && <p>No target was asked.</p>}
      <dl>
        {outcomes.map(({ name, targets }) => (
          <div>
            <dt class="outcome">{name}</dt>
            <dd>
              <Names names={targets} />
            </dd>
          </div>
        ))}
        {without.map(({ target, why }) => (
          <div>
            <dt class="soft">none of these</dt>
            <dd>
              <code>{target}</code>: {why}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
