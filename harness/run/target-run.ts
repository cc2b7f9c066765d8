import { bundleProbe, type Package } from '../bundle/bundle-probe.ts'
import type { CorpusCase } from '../corpus/corpus.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { speaksOfHost } from '../gate/gate.ts'
import { type KnownFailures, readKnownFailures } from '../gate/known-failures.ts'
import { verdictWithoutRun } from '../judge/verdict.ts'
import type { KnownFailure, Result, TargetInfo } from '../results.ts'
import { certificates } from '../server/certificate.ts'
import { demandedWaitMs } from './demanded-wait.ts'
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

/** How many cases are in flight for each slot: enough to fill all slots while a basic is waited for. */
const casesPerSlot = 5

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
  const { host } = opened.target
  const { stop } = listener
  const evaluator = createEvaluator(opened, corpus, knownFailures, commandFor, scored)
  let isLost = false
  const inTurn = async (waiting: Iterable<CorpusCase>): Promise<void> => {
    for (const testCase of waiting) {
      if (stop?.aborted) return
      const result = await evaluator.result(testCase)
      if (stop?.aborted) return
      const lost = opened.lost()
      if (lost !== null && !isLost) listener.lost(lost)
      isLost = lost !== null
      listener.result(testCase, result)
    }
  }
  // What moves megabytes keeps this process busy, so that bytes of others would be sent late: it comes last, alone.
  const isLarge = ({ id }: CorpusCase): boolean => id.startsWith('limits/')
  for (const group of [cases.filter((each) => !isLarge(each)), cases.filter(isLarge)]) {
    const waiting = slowFirst(group, (id) =>
      mayComeLate(knownFailures.get(id) ?? [], host.name),
    ).values()
    // A parser waits for nothing: its large streams beside each other take processor time from each other alone, and
    // one whose time grows with the square took others past their deadlines.
    const inFlight =
      opened.profile === 'parser' && group.every(isLarge) ? 1 : host.slots * casesPerSlot
    const turns = Array.from({ length: inFlight }, () => inTurn(waiting))
    await untilStopped(Promise.all(turns), stop)
  }
  // A signal from a terminal ends all that was started from it.
  if (!stop?.aborted) for (const death of opened.hostFaults()) listener.fault(death)
}

/** Settles with the work, or when it is stopped. */
async function untilStopped(work: Promise<unknown>, stop: AbortSignal | undefined): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    if (stop?.aborted) resolve()
    stop?.addEventListener('abort', () => resolve(), { once: true })
  })
  await Promise.race([work, stopped])
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

/** Whether a case is known to fail on a host by running into its deadline, as far as its entries say. */
function mayComeLate(entries: readonly KnownFailure[], host: string): boolean {
  return entries.some((entry) => speaksOfHost(entry, host) && entry.verdict !== 'fail')
}

/** What may run into its deadline comes first, then what waits longest, so that no slot waits alone at the end. */
function slowFirst(
  cases: readonly CorpusCase[],
  mayBeLate: (caseId: string) => boolean,
): CorpusCase[] {
  const cost = (testCase: CorpusCase): number => {
    const quiets = (testCase.client ?? []).map((step) => ('quiet' in step ? step.quiet : 0))
    const deadlineMs = mayBeLate(testCase.id) ? 10_000 : 0
    return quiets.reduce((sum, ms) => sum + ms, demandedWaitMs(testCase) + deadlineMs)
  }
  return cases.toSorted((a, b) => cost(b) - cost(a))
}
