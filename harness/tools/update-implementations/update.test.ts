import { expect, test } from '@playwright/test'
import { exampleResults } from '../../report/example/example-results.fixture.ts'
import type { Results } from '../../results.ts'
import { targetFor } from '../../run/targets.ts'
import { isLoadedBy } from './affected.ts'
import type { Lockfile } from './lockfile.ts'
import { publishedOf } from './registry.ts'
import { releasesOf } from './releases.ts'
import { newestFor, pinsOf, type Published } from './pins.ts'
import { type Surroundings, updateImplementations } from './update.ts'

const dependencies = {
  eventsource: '5.1.0',
  'eventsource-4': 'npm:eventsource@4.0.0',
  'eventsource-parser': '4.0.0',
  undici: '8.0.0',
}

const registry: Record<string, Published> = {
  eventsource: published('5.2.0', ['4.0.0', '4.1.0', '4.2.0-beta.1', '5.1.0', '5.2.0', '6.0.0']),
  'eventsource-parser': published('4.0.0', ['3.0.0', '4.0.0']),
  undici: published('7.9.0', ['7.9.0', '8.0.0']),
}

function published(latest: string, versions: string[]): Published {
  return {
    latest,
    versions,
    dates: Object.fromEntries(versions.map((each) => [each, '2026-11-01'])),
  }
}

/** A lockfile in which `eventsource` has the parser inside. */
function lockOf(pins: Record<string, string>): Lockfile {
  const packages: Lockfile['packages'] = {}
  for (const { name, version } of pinsOf(pins))
    packages[`node_modules/${name}`] = {
      version,
      ...(name === 'eventsource' && { dependencies: { 'eventsource-parser': '^4.0.0' } }),
    }
  return { packages }
}

const adapter = (name: string) =>
  `${import.meta.dirname}/../../../implementations/${name}/adapter.ts`
const targets = ['eventsource', 'eventsource-4', 'eventsource-parser', 'undici'].map((name) =>
  targetFor(name, adapter(name), 'node'),
)

/** Results of some targets in the version that is installed; the newer ones get right what the older got wrong. */
function resultsOf(ids: readonly string[], version: string, isMended: boolean): Results {
  const results = exampleResults()
  const [testCase] = results.cases
  const like = results.targets.find(({ id }) => id === 'eventsource@node')
  const pass = results.results['reference@node']?.[testCase?.id ?? '']
  if (!testCase || !like || !pass) throw new Error('There are no example results.')
  const verdict = isMended ? ('pass' as const) : ('fail' as const)
  return {
    ...results,
    targets: ids.map((id) => ({
      ...like,
      id,
      implementation: { ...like.implementation, name: id.replace(/@.*/, ''), version },
    })),
    results: Object.fromEntries(ids.map((id) => [id, { [testCase.id]: { ...pass, verdict } }])),
  }
}

/** A world of its own, with an account of what was done to it. */
function world() {
  const done: string[] = []
  let wanted: Record<string, string> = { ...dependencies }
  let locked = lockOf(wanted)
  let installed = 'old'
  const surroundings: Surroundings = {
    registry: (name) => Promise.resolve(registry[name] ?? published('1.0.0', ['1.0.0'])),
    readDependencies: () => wanted,
    writeDependencies: (next) => void (wanted = next),
    readLockfile: () => locked,
    async install(what) {
      locked = lockOf(wanted)
      if (what === 'packages') installed = 'new'
      done.push(`install ${what}`)
    },
    targets: () => targets,
    async run(of) {
      const ids = of.map(({ id }) => id)
      done.push(`run ${installed}: ${ids.join(' ')}`)
      return resultsOf(ids, installed === 'old' ? '4.0.0' : '4.1.0', installed === 'new')
    },
    writeReleases: (releases) =>
      void done.push(
        `releases ${releases.map((one) => `${one.package} ${one.version}`).join(', ')}`,
      ),
    say: (line) => void done.push(line),
  }
  return { surroundings, done, wanted: () => wanted }
}

test('a dry run says what would be raised, and does nothing', async () => {
  const { surroundings, done, wanted } = world()
  await updateImplementations({ names: [], dryRun: true }, surroundings)
  expect(done).toEqual(['eventsource 5.1.0 → 5.2.0', 'eventsource-4 4.0.0 → 4.1.0'])
  expect(wanted()).toEqual(dependencies)
})

test('pins are exact, an alias stays on its line, and nothing is lowered or taken before its release', async () => {
  const { surroundings, wanted } = world()
  await updateImplementations({ names: [] }, surroundings)
  expect(wanted()).toEqual({
    eventsource: '5.2.0',
    'eventsource-4': 'npm:eventsource@4.1.0',
    'eventsource-parser': '4.0.0',
    undici: '8.0.0',
  })
})

test('below 1.0.0 the line of an alias is the second number', () => {
  const [pin] = pinsOf({ 'x-0': 'npm:x@0.1.5' })
  if (!pin) throw new Error('There is no pin.')
  expect(newestFor(pin, published('0.2.0', ['0.1.5', '0.1.6', '0.2.0']))).toBe('0.1.6')
})

test('what is touched is run with the old packages and with the new ones, and the difference is told', async () => {
  const { surroundings, done } = world()
  await updateImplementations({ names: ['eventsource-4'] }, surroundings)
  const [testCase] = exampleResults().cases
  const changelog = done.find((line) => line.startsWith('##')) ?? ''
  expect(done.filter((line) => line !== changelog)).toEqual([
    'eventsource-4 4.0.0 → 4.1.0',
    'install lockfile',
    '1 targets load something that is another now.',
    'run old: eventsource-4@node',
    'install packages',
    'run new: eventsource-4@node',
    'releases eventsource 5.1.0, eventsource 4.1.0, eventsource-parser 4.0.0, undici 8.0.0',
  ])
  expect(changelog).toContain('## eventsource-4 4.0.0 → 4.1.0\n\n### Better: 1 case\n\n- ')
  expect(changelog).toContain(`(\`${testCase?.id}\`; [`)
  expect(changelog).toMatch(/\): fail → pass on node$/)
})

test('who has a raised package inside is run too', async () => {
  const { surroundings, done } = world()
  surroundings.registry = (name) =>
    Promise.resolve(
      name === 'eventsource-parser'
        ? published('4.0.1', ['4.0.0', '4.0.1'])
        : (registry[name] ?? published('1.0.0', ['1.0.0'])),
    )
  await updateImplementations({ names: ['eventsource-parser'] }, surroundings)
  expect(done).toContain('run new: eventsource@node eventsource-parser@node')
})

test('results of before stand for the run of the old packages', async () => {
  const { surroundings, done } = world()
  const before = resultsOf(['eventsource-4@node'], '4.0.0', false)
  await updateImplementations({ names: ['eventsource-4'], before }, surroundings)
  expect(done.filter((line) => line.startsWith('run'))).toEqual(['run new: eventsource-4@node'])
  expect(done.some((line) => line.includes('fail → pass'))).toBe(true)
})

test('a name that is not pinned is refused before anything is done', async () => {
  const { surroundings, done } = world()
  await expect(updateImplementations({ names: ['eventsorce'] }, surroundings)).rejects.toThrow(
    'eventsorce is not pinned',
  )
  expect(done).toEqual([])
})

test('an adapter loads a package, a module or a file of it, and none of a similar name', () => {
  expect(isLoadedBy(`import { a } from 'sse.js'`, 'sse.js')).toBe(true)
  expect(isLoadedBy(`import { a } from 'openai/core/streaming'`, 'openai')).toBe(true)
  expect(isLoadedBy(`import x from '../node_modules/cohere-ai/core/x.mjs'`, 'cohere-ai')).toBe(true)
  expect(isLoadedBy(`import { a } from 'eventsource-4'`, 'eventsource')).toBe(false)
  expect(isLoadedBy(`import { a } from 'sseXjs'`, 'sse.js')).toBe(false)
})

test('a mirror that only knows since when it has a version dates no release', () => {
  const time = { '1.0.0': '2026-04-03T15:48:50.791Z', '2.0.0': '2024-02-23T22:24:16.173Z' }
  const view = { 'dist-tags': { latest: '2.0.0' }, time }
  expect(publishedOf(view)).toEqual({ latest: '2.0.0', versions: ['1.0.0', '2.0.0'], dates: {} })
  const created = { ...time, created: '2024-01-01T00:00:00.000Z' }
  expect(publishedOf({ ...view, time: created }).dates).toEqual({
    '1.0.0': '2026-04-03',
    '2.0.0': '2024-02-23',
  })
})

test('a package is inside those that bring this version, not in those that ask for it beside them', () => {
  const lock: Lockfile = {
    packages: {
      'node_modules/parser': { version: '2.0.0' },
      'node_modules/client': { version: '1.0.0', dependencies: { parser: '^2.0.0' } },
      'node_modules/old': { version: '1.0.0', dependencies: { parser: '^1.0.0' } },
      'node_modules/old/node_modules/parser': { version: '1.0.0' },
      'node_modules/beside': { version: '1.0.0', peerDependencies: { parser: '^2.0.0' } },
    },
  }
  const pins = pinsOf({ parser: '2.0.0', client: '1.0.0', old: '1.0.0', beside: '1.0.0' })
  const all = new Map(pins.map((pin) => [pin.package, published(pin.version, [pin.version])]))
  expect(releasesOf(pins, all, lock)[0]?.usedBy).toEqual(['client 1.0.0'])
})
