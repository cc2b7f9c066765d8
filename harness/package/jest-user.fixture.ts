import path from 'node:path'
import { outcomeOf, type Outcome } from '../hosts/child-process.ts'
import { projectRoot } from '../installation.ts'
import type { OutsideProject } from './outside-project.fixture.ts'

/** Runs jest over a test file of the project's that describes one case of each adapter; gives its tests and their outcomes. */
export async function runJest(
  project: OutsideProject,
  adapters: readonly string[],
): Promise<Outcome & { tests: [string | undefined, string][] }> {
  await project.add('jest')
  await project.write('package.json', JSON.stringify({ type: 'module' }))
  const calls = adapters.map(
    (adapter) => `await describeConformance('${adapter}', { describe, it, grep })`,
  )
  const file = await project.write(
    'conformance.test.js',
    `import { describeConformance } from 'eventsource-conformance'
    const grep = '^stream/delivery/one-event$'
    ${calls.join('\n')}`,
  )
  const jest = path.join(projectRoot, 'node_modules/jest/bin/jest.js')
  const words = [jest, '--rootDir', project.folder, '--json', file]
  const outcome = await outcomeOf(process.execPath, words, {
    cwd: project.folder,
    env: { NODE_OPTIONS: '--experimental-vm-modules' },
  })
  // Where jest broke down, there is no JSON.
  const { testResults = [] } = JSON.parse(outcome.stdout || '{}') as {
    testResults?: { assertionResults: { fullName: string; status: string }[] }[]
  }
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return { ...outcome, tests: tests.map((each) => [each.fullName.split(':')[0], each.status]) }
}
