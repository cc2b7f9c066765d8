/** @jsxRuntime automatic @jsxImportSource preact */
import { observationsOf, type Observation } from '../model/observations.ts'
import type { Run } from '../model/run.ts'

/** Who does what where the standard leaves it open, in words. */
export function Observations({ run }: { run: Run }) {
  const observations = observationsOf(run)
  if (observations.length === 0) return null
  return (
    <section id="observations" aria-labelledby="observations-title">
      <h2 id="observations-title">Observations</h2>
      <p class="lead">
        Where the standard leaves it open nobody is right or wrong; this is what each was seen to
        do.
      </p>
      {observations.map((observation) => (
        <ObservationArticle observation={observation} />
      ))}
    </section>
  )
}

function ObservationArticle({
  observation: { testCase, outcomes, without },
}: {
  observation: Observation
}) {
  return (
    <article class="observation">
      <h3>
        <a href={`#${testCase.id}`}>{testCase.title}</a>
      </h3>
      {testCase.why !== undefined && <p class="why">{testCase.why}</p>}
      {outcomes.length === 0 && <p>No target was asked.</p>}
      <dl>
        {outcomes.map((outcome) => (
          <div>
            <dt>{outcome.name}</dt>
            <dd>
              <TargetList targets={outcome.targets} />
            </dd>
          </div>
        ))}
        {without.map(({ target, why }) => (
          <div class="none">
            <dt>none of these</dt>
            <dd>
              <code>{target}</code>: {why}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

function TargetList({ targets }: { targets: string[] }) {
  return (
    <ul class="inline">
      {targets.map((target) => (
        <li>
          <code>{target}</code>
        </li>
      ))}
    </ul>
  )
}
