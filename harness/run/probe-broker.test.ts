import { expect, test } from '@playwright/test'
import { startFixtureServer } from '../server/fixture-server.ts'
import { hostNames } from '../server/served.fixture.ts'
import { createProbeBroker } from './probe-broker.ts'

/** A run that is handed to a probe, and what comes of its report. */
async function assigned(alive = (): void => undefined) {
  const broker = createProbeBroker()
  const server = await startFixtureServer(broker)
  const run = await server.begin([], hostNames)
  const assignment = { run: run.token, steps: [], url: '', deadlineMs: 1000, latestMs: 1000 }
  const report = broker.assign('1', assignment, run, alive)
  return { broker, server, run, assignment, report }
}

test('a report that is not well-formed is a fault of the harness, and the probe is there for the next run', async () => {
  const { broker, server, run, assignment, report } = await assigned()
  const control = `http://127.0.0.1:${server.ports.control}/probe/1`
  await fetch(`${control}/next`)
  const answer = fetch(`${control}/report/${run.token}`, {
    method: 'POST',
    body: JSON.stringify({
      run: run.token,
      ended: 'steps',
      waitedMs: 0,
      client: [{ client: 'event' }],
    }),
  })
  await expect(report).rejects.toThrow(/^The probe's report is not well-formed: .*time/s)
  await expect(report).rejects.toHaveProperty('name', 'HarnessError')
  void broker.assign('1', assignment, run, () => undefined)
  expect(await (await answer).json()).toEqual(assignment)
  server.end(run)
  server.close()
})

test('a report of another run than that which was to be played is a fault of the harness', async () => {
  const { broker, server, run, report } = await assigned()
  broker.report(run.token, { run: 'earlier', ended: 'steps', waitedMs: 0, client: [] })
  await expect(report).rejects.toThrow('The probe played the script of another run: earlier.')
  server.end(run)
  server.close()
})

test('a probe is alive as long as it asks or signals', async () => {
  let signs = 0
  const { broker, server, run } = await assigned(() => void signs++)
  broker.progress(run.token)
  broker.signal(run.token, 'seen')
  void broker.observed(run.token, { request: 1 })
  expect(signs).toBe(3)
  server.end(run)
  server.close()
})
