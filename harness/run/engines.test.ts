import { expect, test } from '@playwright/test'
import { hostNamed } from '../hosts/hosts.ts'
import { enginesRefusal } from './engines.ts'

const asking = (engines?: Record<string, string>) => ({
  name: 'x',
  version: '5.0.0',
  ...(engines && { engines }),
})

const table: { host: string; version: string; engines?: Record<string, string>; runs: boolean }[] =
  [
    { host: 'node', version: 'Node 20.20.2', runs: true },
    { host: 'node', version: 'Node 20.20.2', engines: { node: '>=20' }, runs: true },
    { host: 'node', version: 'Node 20.20.2', engines: { node: '>=22.12' }, runs: false },
    { host: 'node-22', version: 'Node 22.11.0', engines: { node: '>=22.12' }, runs: false },
    { host: 'node-22', version: 'Node 22.23.5', engines: { node: '>=22.12' }, runs: true },
    { host: 'deno', version: 'Deno 2.9.6', engines: { node: '>=22.12' }, runs: true },
    { host: 'bun', version: 'Bun 1.4.5', engines: { bun: '>=2' }, runs: false },
    { host: 'chromium', version: 'Chromium 12.0', engines: { node: '>=22' }, runs: true },
    { host: 'node', version: 'Node 20.20.2', engines: { node: 'the newest' }, runs: true },
  ]

for (const { host, version, engines, runs } of table)
  test(`${JSON.stringify(engines)} on ${version}: ${runs ? 'runs' : 'n/a'}`, () => {
    expect(enginesRefusal(hostNamed(host), version, asking(engines)) === null).toBe(runs)
  })

test('the reason names both versions', () => {
  expect(enginesRefusal(hostNamed('node'), 'Node 20.20.2', asking({ node: '>=22.12' }))).toBe(
    'x 5.0.0 asks for node >=22.12, and node is 20.20.2.',
  )
})
