/** The runners in three languages pass a right parser and fail a wrong one. */
import { expect, test } from '@playwright/test'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { type Outcome, outcomeOf } from '../hosts/child-process.ts'

const inProject = (file: string): string => path.join(projectRoot, file)
const runner = (name: string): string => inProject(`cases/vectors/runners/${name}`)

interface Language {
  /** Where its right parser is, and what makes it end lines at LF alone. */
  source: () => string
  wrong: (source: string) => string
  file: string
  run(file: string): Promise<Outcome>
}

const environment = { ...process.env, GO111MODULE: 'off' }

const languages: Record<string, Language> = {
  TypeScript: {
    source: () => typeScriptParser,
    wrong: (source) => source.replace('text(bytes)', `text(bytes).replaceAll('\\r', ' ')`),
    file: 'parser.ts',
    run: (file) =>
      outcomeOf(process.execPath, ['--import', import.meta.resolve('tsx'), runner('run.ts'), file]),
  },
  Python: {
    source: () => readFileSync(inProject('examples/python/eventsource.py'), 'utf8'),
    wrong: (source) => source.replace(String.raw`[^\r\n]+|\r\n|\r|\n`, String.raw`[^\n]+|\n`),
    file: 'parser.py',
    run: (file) => outcomeOf('python3', [runner('run.py'), file], { env: environment }),
  },
  Go: {
    source: () => readFileSync(inProject('examples/go/parser.go'), 'utf8'),
    wrong: (source) => source.replace(String.raw`b != '\n' && b != '\r'`, String.raw`b != '\n'`),
    file: 'parser.go',
    run(file) {
      const beside = path.join(path.dirname(file), 'run.go')
      copyFileSync(runner('run.go'), beside)
      const vectors = inProject('cases/vectors/event-stream.json')
      return outcomeOf('go', ['run', beside, file, vectors], { env: environment })
    },
  },
}

const typeScriptParser = `
import { EventStream } from ${JSON.stringify(inProject('implementations/reference/event-stream.ts'))}
const text = (bytes) => Buffer.from(bytes).toString('latin1')
export function parse(on) {
  const stream = new EventStream({
    lastEventId: '',
    set reconnectionTime(timeMs) { on.reconnectionTime(timeMs) },
    queueEvent: (event) => on.message(event),
  }, '')
  return { push: (bytes) => stream.push(Buffer.from(text(bytes), 'latin1')), end() {} }
}`

for (const [name, { source, wrong, file, run }] of Object.entries(languages)) {
  const outcomeFor = (text: string): Promise<Outcome> => {
    const parser = test.info().outputPath(file)
    writeFileSync(parser, text)
    return run(parser)
  }

  test(`the ${name} runner passes a right parser`, async () => {
    test.slow()
    expect(await outcomeFor(source())).toMatchObject({ status: 0, failure: undefined })
  })

  test(`the ${name} runner fails a parser that ends lines at LF alone`, async () => {
    test.slow()
    expect(wrong(source())).not.toBe(source())
    const { status, stdout } = await outcomeFor(wrong(source()))
    expect(status).toBe(1)
    expect(stdout).toContain('stream/line-endings/cr ')
  })
}
