import { expect, test } from '@playwright/test'
import { readKnownFailures } from '../gate/known-failures.ts'
import { writeFileSync } from 'node:fs'
import { namesFor, noSecondName } from './addresses.ts'
import { expectedFailures } from './expected-failures.ts'
import { guestHost, hostNameFor } from './guest-host.ts'
import type { Abilities } from './messages.ts'

test.describe('the name of a host', () => {
  const names: [string, string][] = [
    ['Safari 26 on iPhone 17', 'safari-26-on-iphone-17'],
    ['  Café (TV)! ', 'cafe-tv'],
    ['電視', 'browser'],
    ['Firefox', 'firefox-2'],
    ['chromium worker', 'chromium-worker-2'],
  ]
  for (const [typed, name] of names)
    test(`${typed}: ${name}`, () => expect(hostNameFor(typed, new Set())).toBe(name))

  test('is given once', () => {
    expect(hostNameFor('Phone', new Set(['phone', 'phone-2-worker']))).toBe('phone-3')
  })
})

test.describe('the names of this machine', () => {
  test('of the loopback interface there are two', () => {
    expect(namesFor('127.0.0.1', [])).toEqual({ page: 'localhost', crossSite: '127.0.0.1' })
  })

  test('a given name, and the address as another site', () => {
    expect(namesFor('192.0.2.1', ['my.local'])).toEqual({
      page: 'my.local',
      crossSite: '192.0.2.1',
    })
    expect(namesFor('0.0.0.0', ['a.local', 'b.local']).crossSite).toBe('b.local')
  })

  test('an address alone is one name', () => {
    expect(namesFor('192.0.2.1', [])).toEqual({ page: '192.0.2.1', crossSite: noSecondName })
    expect(namesFor('192.0.2.1', ['192.0.2.1']).crossSite).toBe(noSecondName)
    expect(namesFor('2001:db8::1', []).page).toBe('[2001:db8::1]')
  })
})

const phone: Abilities = {
  isSecure: false,
  hasCookies: true,
  hasHttpCache: true,
  hasOriginObjects: false,
  hasWorklets: false,
  hasCollector: false,
  realms: ['page', 'worker'],
  unreached: ['cross-site', 'refusing'],
}

test('what a phone in the house does not have has a reason each', () => {
  const browser = { name: 'Phone', hostName: 'phone', engine: null, acceptEncoding: 'gzip' }
  const names = { page: '192.0.2.1', crossSite: noSecondName }
  const host = guestHost({ ...browser, realms: ['page'], abilities: phone }, 'page', names)
  const lacking = Object.keys(host.lacks ?? {}).toSorted()
  expect(lacking).toEqual([
    'certificate-check',
    'deflate',
    'fetch-metadata',
    'gc',
    'http2',
    'remote-names',
    'service-workers',
    'tls',
    'worklets',
  ])
  for (const feature of lacking) expect(host.offers).not.toContain(feature)
  expect(host.offers).toContain('http-cache')
  expect(Object.keys(host.unreachable ?? {})).toEqual(['cross-site', 'refusing'])
})

test('what is expected to fail is what the engine that was named is known to fail', async () => {
  const file = test.info().outputPath('known-failures.json')
  const about = (host: string) => ({ reason: 'r', cases: ['a/b/c'], hosts: [host] })
  writeFileSync(file, JSON.stringify([about('webkit*'), about('phone*'), about('node')]))
  const known = await readKnownFailures(file, new Set(['a/b/c']))
  expect(expectedFailures(known, null)).toEqual(new Map())
  expect(expectedFailures(known, 'webkit-worker').get('a/b/c')).toEqual([
    { reason: 'r', hosts: ['webkit-worker'] },
  ])
})
