import { z } from 'zod'
import { Case } from '../case.ts'
import { Results } from '../report/results.ts'

/** What is promised to readers in other languages: path from the project root → JSON Schema. */
export function schemas(): Record<string, object> {
  return {
    'harness/case.schema.json': caseSchema(),
    'harness/report/results.schema.json': z.toJSONSchema(Results),
  }
}

/** The schema of a case as it is written: what has a default may be left out. */
export function caseSchema(): object {
  return z.toJSONSchema(Case, { io: 'input' })
}
