import { expect, test } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { certificates } from '../../server/certificate.ts'
import { workerd } from './workerd.ts'

test('the script of its probes is written once: another workerd may be reading it', async () => {
  const program = test.info().outputPath('workerd')
  const seen = test.info().outputPath('seen')
  // Tells a port on descriptor 3, as workerd does, and when the script beside it was written.
  const fake = `#!/usr/bin/env node
    import fs from 'node:fs'
    fs.appendFileSync(${JSON.stringify(seen)}, fs.statSync('probe.mjs', { bigint: true }).mtimeNs + '\\n')
    fs.writeSync(3, JSON.stringify({ event: 'listen', port: 1 }) + '\\n')
    setInterval(() => undefined, 1000)`
  writeFileSync(program, fake, { mode: 0o755 })
  process.env['EVENTSOURCE_CONFORMANCE_WORKERD'] = program
  const found = workerd.find()
  delete process.env['EVENTSOURCE_CONFORMANCE_WORKERD']
  if (!found.found) throw new Error(found.reason)
  const { trust } = await certificates()
  const host = await found.open(trust)
  const start = { script: 'the script', pageUrl: '', controlUrl: '', withNative: false }
  for (const slot of [0, 1]) await host.startProbe({ ...start, slot, probe: String(slot) })
  await host.close()
  const [first, second] = readFileSync(seen, 'utf8').trim().split('\n')
  expect(second).toBe(first)
})
