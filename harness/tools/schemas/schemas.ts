import { z } from 'zod'
import { caseSchema } from '../../case.ts'
import { KnownFailuresFile } from '../../gate/known-failures.ts'
import { programLinesSchema } from '../../program-lines.ts'
import { VectorsFile } from '../../vectors/vector.ts'
import { Results } from '../../results.ts'

/** What is promised to readers in other languages: path from the project root → JSON Schema. */
export function schemas(): Record<string, object> {
  return {
    'cases/vectors/event-stream.schema.json': z.toJSONSchema(VectorsFile),
    'harness/case.schema.json': caseSchema(),
    'harness/known-failures.schema.json': z.toJSONSchema(KnownFailuresFile),
    'harness/program-lines.schema.json': programLinesSchema(),
    'harness/results.schema.json': z.toJSONSchema(Results),
  }
}
