import { writeFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { exampleResults } from './example/example-results.fixture.ts'
import { parseResults, readResults } from './read-results.ts'

test('what a run wrote is read back as it was', async () => {
  const file = test.info().outputPath('results.json')
  const results = exampleResults()
  await writeFile(file, JSON.stringify(results))
  expect(await readResults(file)).toEqual(results)
})

test('a file that is not there is named, with what to do', async () => {
  await expect(readResults('/nowhere/results.json')).rejects.toThrow(
    'Cannot read /nowhere/results.json (ENOENT): give the path of a results.json that a run has written.',
  )
})

test('a file that is cut off, of another version or against the schema is said to be so', () => {
  const text = JSON.stringify(exampleResults())
  expect(() => parseResults(text.slice(0, -9), 'a.json')).toThrow(
    /^a\.json is not JSON .*run the suite again\.$/,
  )
  expect(() => parseResults('{"schemaVersion":99}', 'a.json')).toThrow(
    /^a\.json has schemaVersion 99 where this suite reads 1: /,
  )
  expect(() =>
    parseResults(text.replace('"passes"', '1').replace('"must"', '"maybe"'), 'a.json'),
  ).toThrow(/^a\.json does not follow .* at \w+ › \d+ › \w+: /)
})
