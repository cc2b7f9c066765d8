import { z } from 'zod'
import { caseSchema } from '../../case.ts'
import { KnownFailuresFile } from '../../gate/known-failures.ts'
import { Results } from '../../results.ts'

/** What is promised to readers in other languages: path from the project root → JSON Schema. */
export function schemas(): Record<string, object> {
  return {
    'harness/case.schema.json': caseSchema(),
    'harness/known-failures.schema.json': z.toJSONSchema(KnownFailuresFile),
    'harness/results.schema.json': z.toJSONSchema(Results),
  }
}
