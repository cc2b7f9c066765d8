import { expect, test } from '@playwright/test'
import path from 'node:path'
import { openParsers, parserAdapters } from '../answers/parsers.ts'
import { toChunks } from '../case.ts'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { knownCasesOf } from './known.ts'
import { settledStreams } from './settled-streams.ts'
import { parserSubjects } from './subjects.ts'

const hosts = ['node', 'node-22', 'node-24', 'node-26']

async function knownOf(implementation: string) {
  const file = path.join(projectRoot, 'implementations', implementation, 'known-failures.json')
  return knownCasesOf(implementation, file, await loadCorpus(), hosts, false)
}

test('each stream that was settled by hand is of a known failure, and the parser still differs on it', async () => {
  test.setTimeout(0)
  const adapters = parserAdapters()
  const names = Object.keys(settledStreams).filter((name) => adapters[name] !== undefined)
  const parsers = await openParsers(
    Object.fromEntries(names.map((name) => [name, adapters[name]!])),
  )
  const subjects = parserSubjects(parsers)
  for (const name of names) {
    const known = await knownOf(name)
    for (const { case: id, body } of settledStreams[name]!) {
      const bytes = Buffer.concat(body.flatMap(toChunks))
      const settled = known.find(
        (one) => one.id === id && one.samples.length === 1 && bytes.equals(one.samples[0]!.bytes),
      )
      expect(settled?.reason, `${name}: ${id}`).toBeTruthy()
      const [[, [difference]] = ['', []]] = await subjects.differencesOf([name], settled!.samples)
      expect(difference, `${name}: ${JSON.stringify(body)}`).not.toBeNull()
    }
  }
  await parsers.close()
})
