import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../corpus/corpus.ts'
import { schemas } from './schemas.ts'

for (const [file, schema] of Object.entries(schemas()))
  test(`${file} is what the code says; npm run schemas writes it`, async () => {
    const committed: unknown = JSON.parse(await readFile(path.join(projectRoot, file), 'utf8'))
    expect(committed).toEqual(schema)
  })
