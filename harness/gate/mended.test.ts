import { expect, test } from '@playwright/test'
import path from 'node:path'
import { loadCorpus, projectRoot } from '../corpus/corpus.ts'
import { readKnownFailures } from './known-failures.ts'

/**
 * Bugs that a package once had and mended, as the lines of it show that are here side by side. A case that is listed is
 * red in a run and one that is not is green, or the gate of that run is red: so the lists say what was seen.
 */
const mended: { bug: string; case: string; before: string[]; after: string[] }[] = [
  {
    bug: 'eventsource takes an id only with the event that carries it',
    case: 'reconnection/last-event-id/set-without-data',
    before: ['eventsource-3', 'eventsource-4'],
    after: ['eventsource'],
  },
  {
    bug: 'eventsource accepts any Content-Type that begins with text/event-stream',
    case: 'connection/content-type/longer-subtype',
    before: ['eventsource-2', 'eventsource-3', 'eventsource-4'],
    after: ['eventsource'],
  },
  {
    bug: 'the time of eventsource is quadratic in the lines of a chunk',
    case: 'limits/growth/many-lines-in-a-chunk',
    before: ['eventsource-2'],
    after: ['eventsource-3', 'eventsource-4', 'eventsource'],
  },
  {
    bug: 'the time of eventsource-parser is quadratic in the lines of a chunk',
    case: 'limits/growth/many-lines-in-a-chunk',
    before: ['eventsource-parser-1'],
    after: ['eventsource-parser-3', 'eventsource-parser'],
  },
  {
    bug: 'eventsource-parser takes a CRLF that is cut between chunks for two line ends',
    case: 'stream/line-endings/crlf-split-across-chunks',
    before: ['eventsource-parser-1'],
    after: ['eventsource-parser-3', 'eventsource-parser'],
  },
  {
    bug: 'eventsource-parser reads a reconnection time with parseInt()',
    case: 'stream/retry/letters-after-the-digits',
    before: ['eventsource-parser-1'],
    after: ['eventsource-parser-3', 'eventsource-parser'],
  },
  {
    bug: 'eventsource-parser loses a CR at the end of the stream',
    case: 'stream/line-endings/cr-cr-at-the-end-of-the-stream',
    before: ['eventsource-parser-3'],
    after: ['eventsource-parser'],
  },
]

for (const { bug, case: id, before, after } of mended)
  test(`known and mended: ${bug}`, async () => {
    const ids = new Set((await loadCorpus()).map((testCase) => testCase.id))
    const isListed = async (name: string): Promise<boolean> => {
      const file = path.join(projectRoot, 'implementations', name, 'known-failures.json')
      return (await readKnownFailures(file, ids)).has(id)
    }
    for (const name of before) expect(await isListed(name), name).toBe(true)
    for (const name of after) expect(await isListed(name), name).toBe(false)
  })
