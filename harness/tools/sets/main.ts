/** Makes the frozen sets that are not there yet; `npm run sets`. A set that is there is never written again. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { frozenSet, readSets, setsFolder } from '../../corpus/case-sets.ts'
import { loadCorpus } from '../../corpus/corpus.ts'
import { setRules } from './set-rules.ts'

const corpus = await loadCorpus()
mkdirSync(setsFolder, { recursive: true })
const made = new Set<string>()
for (const { name, takesIn, ...about } of setRules) {
  const file = path.join(setsFolder, `${name}.json`)
  if (existsSync(file)) continue
  writeFileSync(file, frozenSet(about, corpus.filter(takesIn)))
  made.add(name)
}
for (const { name, scored, changed } of readSets(corpus))
  console.log(
    `${name}: ${scored.size} cases${changed.length > 0 ? `, ${changed.length} changed since` : ''}${made.has(name) ? ' (made now)' : ''}`,
  )
