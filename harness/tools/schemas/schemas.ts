import { z } from 'zod'
import { caseSchema } from '../../case.ts'
import { Results } from '../../results.ts'

/** What is promised to readers in other languages: path from the project root → JSON Schema. */
export function schemas(): Record<string, object> {
  return {
    'harness/case.schema.json': caseSchema(),
    'harness/results.schema.json': z.toJSONSchema(Results),
  }
}
