// Adds up what both jobs of .ci/run left behind: verdicts that are as expected, and the project's own tests.
import { existsSync, readFileSync } from 'node:fs'

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

const verdicts = Object.values(read('reports/latest/results.json')?.results ?? {})
  .flatMap((ofTarget) => Object.values(ofTarget))
  .filter(({ verdict }) => verdict !== 'n/a' && verdict !== 'blocked')
const own = read('test-results/selftest.json')?.stats ?? { expected: 0, unexpected: 1 }

const passed = verdicts.filter(({ expected }) => expected).length + own.expected
const failed = verdicts.filter(({ expected }) => !expected).length + own.unexpected
console.log(`${passed} passed, ${failed + (verdicts.length === 0 ? 1 : 0)} failed`)
