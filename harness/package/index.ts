/** The package's main export: the contracts, and what a program calls in place of the command line. */
export type { Case, Level } from '../case.ts'
export { type CorpusCase, loadCorpus } from '../corpus/corpus.ts'
export { type ListedRequirement, loadRequirements } from '../corpus/requirements.ts'
export { HarnessError, ResultsFileError } from '../errors.ts'
export { readResults } from '../report/read-results.ts'
export { writeReport } from '../report/write-report.ts'
export {
  describeConformance,
  type DescribeOptions,
  type TestRunner,
} from './describe-conformance.ts'
export type {
  CaseInfo,
  Detail,
  KnownFailure,
  Mismatch,
  Requirement,
  Result,
  Results,
  TargetInfo,
  VerdictName,
} from '../results.ts'
export { runConformance, type RunOptions } from './run-conformance.ts'
