/** docs/bug-reports.md answers reports with one command each: what stands there is what `try` says. */
import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openParsers, parserAdapters } from '../answers/parsers.ts'
import { projectRoot } from '../corpus/corpus.ts'
import { bytesOfText, type Given } from './input.ts'
import { trialLines } from './text.ts'
import { tryStreams } from './try.ts'

const transcript = /^\$ npm run -s cli -- try (.*)\n([^]*?)\n```$/gmu

/** The words of a command as a shell would give them: all that follows `--chunks` is in quotation marks. */
function givenBy(command: string): Given {
  const texts = [...command.matchAll(/'([^']*)'/gu)].map(([, text = '']) => bytesOfText(text))
  const body = Buffer.concat(texts)
  return command.startsWith('--chunks ') ? { body, chunks: texts } : { body }
}

/** Of what `try` prints: what the standard demands, and who differs. */
const told = (lines: readonly string[]): string[] =>
  lines.filter((line) => /^(The standard demands|✕)/u.test(line))

test('each bug report is answered by the command beside it', async () => {
  test.setTimeout(0)
  const page = await readFile(path.join(projectRoot, 'docs/bug-reports.md'), 'utf8')
  const answers = [...page.matchAll(transcript)]
  expect(answers.length).toBeGreaterThanOrEqual(10)
  const parsers = await openParsers(parserAdapters())
  for (const [, command = '', written = ''] of answers) {
    const trial = await tryStreams([givenBy(command)], parsers, [])
    expect.soft(told(trialLines(trial)).join('\n'), command).toBe(written)
  }
  await parsers.close()
})
