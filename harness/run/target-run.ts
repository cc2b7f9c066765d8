import { bundleProbe, type Package } from '../bundle/bundle-probe.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { type KnownFailures, readKnownFailures } from '../gate/known-failures.ts'
import { verdictWithoutRun } from '../judge/verdict.ts'
import type { Result, TargetInfo } from '../results.ts'
import { certificates } from '../server/certificate.ts'
import { groupsOf } from './case-groups.ts'
import { enginesRefusal } from './engines.ts'
import { createEvaluator } from './evaluator.ts'
import { openTarget, type OpenTarget, wireBytes, withWireBytes } from './open-target.ts'
import type { Target } from './target.ts'

/** Is told what comes of a target, as it comes. */
export interface TargetListener {
  /** Once, before the first result. */
  info(info: TargetInfo): void
  result(testCase: CorpusCase, result: Result): void
  /** The host died, and no case was the cause: one sentence. */
  fault(sentence: string): void
  /** The host is lost for good, in one sentence. The results that still come rest on no run. */
  lost(sentence: string): void
  /** Stops the run when it is aborted: what is not complete then is not told. */
  readonly stop?: AbortSignal
}

/**
 * Runs cases on a target: its host is opened once, and closed at the end.
 *
 * @param cases what is to be run
 * @param corpus among them what these build on
 * @param commandFor the command that runs just one case on just this target
 * @param scored ids of the cases that the run is scored by; all if left out
 * @throws HarnessError if the host cannot be opened
 */
export async function runTarget(
  target: Target,
  cases: readonly CorpusCase[],
  corpus: readonly CorpusCase[],
  commandFor: (caseId: string) => string,
  listener: TargetListener,
  scored?: ReadonlySet<string>,
): Promise<void> {
  const ids = new Set(corpus.map(({ id }) => id))
  const knownFailures: KnownFailures =
    target.knownFailuresFile === null
      ? new Map()
      : await readKnownFailures(target.knownFailuresFile, ids, target.allowUnexplained)
  const { host, adapterFile } = target
  // Made while another process bundles; the server asks for them again, and tells what is wrong.
  void certificates().catch(() => undefined)
  // Of a host that is missing, opening it tells.
  const bundle = host.find().found ? await bundleProbe(host.entry, adapterFile) : undefined
  const refused = await refusedBy(target, bundle?.package ?? null)
  if (refused) {
    listener.info(refused.info)
    const result = { ...verdictWithoutRun('n/a', refused.reason), expected: true }
    for (const testCase of cases) listener.result(testCase, result)
    return
  }
  const { stop } = listener
  if (stop?.aborted) return
  const size = wireBytes(target)
  // If the target cannot be opened, nobody asks for it.
  size.catch(() => undefined)
  const opened = await openTarget(target, [], bundle)
  try {
    const started = untilStopped(startProbes(opened, cases.length), stop)
    const [info] = await Promise.all([withWireBytes(opened.info, size), started])
    listener.info(info)
    await runOpenTarget(opened, cases, corpus, knownFailures, commandFor, listener, scored)
  } finally {
    await opened.close()
  }
}

/** Runs cases on a target that is open, and tells of their results; it stays open. */
export async function runOpenTarget(
  opened: OpenTarget,
  cases: readonly CorpusCase[],
  corpus: readonly CorpusCase[],
  knownFailures: KnownFailures,
  commandFor: (caseId: string) => string,
  listener: Omit<TargetListener, 'info'>,
  scored?: ReadonlySet<string>,
): Promise<void> {
  const { stop } = listener
  const evaluator = createEvaluator(opened, corpus, knownFailures, commandFor, scored)
  let isLost = false
  const inTurn = async (next: () => CorpusCase | undefined): Promise<void> => {
    for (let testCase = next(); testCase !== undefined; testCase = next()) {
      if (stop?.aborted) return
      const result = await evaluator.result(testCase)
      if (stop?.aborted) return
      const lost = opened.lost()
      if (lost !== null && !isLost) listener.lost(lost)
      isLost = lost !== null
      listener.result(testCase, result)
    }
  }
  for (const { group, slow, quick } of groupsOf(cases, opened, knownFailures)) {
    const waiting = [...group]
    const turns = [
      ...Array.from({ length: slow }, () => inTurn(() => waiting.shift())),
      ...Array.from({ length: quick }, () => inTurn(() => waiting.pop())),
    ]
    await untilStopped(Promise.all(turns), stop)
  }
  // A signal from a terminal ends all that was started from it.
  if (!stop?.aborted) for (const death of opened.hostFaults()) listener.fault(death)
}

/** Settles with the work, or when it is stopped. */
async function untilStopped(work: Promise<unknown>, stop: AbortSignal | undefined): Promise<void> {
  const done = new AbortController()
  const stopped = new Promise<void>((resolve) => {
    if (stop?.aborted) resolve()
    stop?.addEventListener('abort', () => resolve(), { signal: done.signal })
  })
  await Promise.race([work, stopped]).finally(() => done.abort())
}

/**
 * Why no case is run on a target: its package does not support the host. Undefined if it does, or if the host is
 * missing.
 */
async function refusedBy(
  { id, implementation, host }: Target,
  subject: Package | null,
): Promise<{ info: TargetInfo; reason: string } | undefined> {
  const found = host.find()
  if (host.packageEngine === undefined || !found.found) return undefined
  const version = await found.version().catch((error: unknown) => {
    throw new HarnessError(`Host ${host.name} could not be started: ${messageOf(error)}`)
  })
  const reason = enginesRefusal(host, version, subject)
  if (reason === null) return undefined
  const { name = implementation, version: packageVersion = null, homepage } = subject ?? {}
  return {
    reason,
    info: {
      id,
      implementation: {
        name,
        version: packageVersion,
        ...(homepage !== undefined && { homepage }),
        profile: null,
      },
      host: { name: host.name, version, source: found.source },
    },
  }
}

/**
 * A browser that opens a dozen pages may stop answering for seconds, which no case should pay for. On a runtime, a
 * slot starts its process as it is first needed, and the first verdicts do not wait for the last of them. What could
 * not be started, the next run that needs it tells.
 */
async function startProbes(
  { target: { host }, startProbes: start }: OpenTarget,
  cases: number,
): Promise<void> {
  if (host.realm !== undefined && cases >= host.slots) await start().catch(() => undefined)
}
