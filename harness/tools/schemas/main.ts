/** Writes the JSON Schemas; `npm run schemas` brings them into shape. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../../corpus/corpus.ts'
import { schemas } from './schemas.ts'

for (const [file, schema] of Object.entries(schemas())) {
  await writeFile(path.join(projectRoot, file), JSON.stringify(schema, undefined, 2))
  console.log(file)
}
