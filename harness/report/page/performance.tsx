/** @jsxRuntime automatic @jsxImportSource preact */
import type { Run } from '../model/run.ts'
import type { Performance as Measured } from '../../performance.ts'
import { Section } from './section.tsx'
import { Table } from './table.tsx'

const lead =
  'Not a verdict: the standard says nothing of time. Each number is the time of the implementation over that of the ' +
  'reference on the same host in the same run, for small events in chunks as a network brings them, one event of ' +
  '8 MiB, 100,000 events in one chunk, and byte by byte; the last two are asked of parsers alone. What grows with the ' +
  'square of its size is marked; it was measured at a smaller one.'

const columns: Measured['measures'][number]['workload'][] = [
  'events',
  'one large event',
  'one chunk',
  'byte by byte',
]

/** Four times the work takes so many times as long as it ought to: 4 if it is quadratic. */
const quadratic = 2.5

/** How fast the implementations are, if that was measured. */
export function Performance({ run }: { run: Run }) {
  const { performance = {} } = run.results
  const heads = [
    'Target',
    { number: 'µs per event' },
    { number: 'Events per second' },
    ...columns.map((name) => ({ number: name })),
    { number: 'Kept after 8 MiB' },
  ]
  return (
    <Section id="performance" title="Performance" lead={lead}>
      <Table label="Time and memory of implementations" heads={heads}>
        {Object.entries(performance).map(([target, measured]) => (
          <tr>
            <th scope="row">{target}</th>
            <PerEvent measured={measured} />
            {columns.map((name) => (
              <td class="number">{ratioText(measured, name)}</td>
            ))}
            <td class="number">
              {measured.keptBytes === undefined
                ? '–'
                : `${(measured.keptBytes / 1024 ** 2).toFixed(1)} MiB`}
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}

function PerEvent({ measured }: { measured: Measured }) {
  const events = measured.measures.find(({ workload }) => workload === 'events')
  return (
    <>
      <td class="number">{events ? ((1000 * events.timeMs) / events.size).toFixed(2) : '–'}</td>
      <td class="number">
        {events ? Math.round((1000 * events.size) / events.timeMs).toLocaleString('en') : '–'}
      </td>
    </>
  )
}

function ratioText({ measures }: Measured, name: string): string {
  const measure = measures.find(({ workload }) => workload === name)
  if (!measure) return '–'
  const { toReference, growth = 1, size, unit, lost = 0 } = measure
  const ratio = toReference === undefined ? '–' : `× ${toReference.toFixed(1)}`
  return [
    ratio,
    growth > quadratic && `quadratic, at ${size.toLocaleString('en')} ${unit}`,
    lost > 0 && `${lost} lost`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}
