import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { ResultsFileError } from '../errors.ts'
import { Results, schemaVersion } from '../results.ts'
import { journalEnding, resultsOfJournal } from '../results-journal.ts'

/**
 * Reads and checks a `results.json`, one that is zipped, `results.json.gz`, or the journal of a run that was stopped,
 * `….unfinished.jsonl`.
 */
export async function readResults(file: string): Promise<Results> {
  let text: string
  try {
    const bytes = await readFile(file)
    text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : error
    throw new ResultsFileError(
      `Cannot read ${file} (${String(why)}): give the path of a results.json that a run has written.`,
      { cause: error },
    )
  }
  return parseResults(text, file)
}

/** Checks the text of a results file; `file` is what the message calls it. */
export function parseResults(text: string, file: string): Results {
  let json: unknown
  try {
    json = file.endsWith(journalEnding) ? resultsOfJournal(text) : JSON.parse(text)
  } catch (error) {
    throw new ResultsFileError(
      `${file} is not JSON (${error instanceof Error ? error.message : String(error)}): it may be cut off, so run the suite again.`,
      { cause: error },
    )
  }
  const version =
    typeof json === 'object' && json && 'schemaVersion' in json ? json.schemaVersion : undefined
  if (version !== schemaVersion) {
    throw new ResultsFileError(
      `${file} has schemaVersion ${JSON.stringify(version)} where this suite reads ${schemaVersion}: ` +
        'make the report with the version of the suite that wrote the file.',
    )
  }
  const parsed = Results.safeParse(json)
  if (parsed.success) return parsed.data
  throw new ResultsFileError(describeIssues(file, parsed.error.issues), { cause: parsed.error })
}

function describeIssues(file: string, issues: z.core.$ZodIssue[]): string {
  const [first] = issues
  const place = first?.path.length ? first.path.map(String).join(' › ') : 'its top'
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more places)` : ''
  return (
    `${file} does not follow harness/results.schema.json at ${place}: ` +
    `${first?.message ?? 'invalid'}${more}; run the suite again or mend the file.`
  )
}
