import { createCallbackClient } from './callback-client.ts'
import type { ControlRequest } from './control-request.ts'
import { createEventSourceClient } from './eventsource-client.ts'
import type { Assignment, ProbeGreeting } from '../protocol/assignment.ts'
import { type HarnessLink, linkTo } from './harness-link.ts'
import { type AsOwner, runParser } from './parser-run.ts'
import { type Adapter, adapterFrom } from './profile.ts'
import type { ProcessorClock } from './processor-time.ts'
import { watchBuiltins } from './realm-builtins.ts'
import type { Recorder } from './recorder.ts'
import { playScript } from './script-player.ts'
import type { ProbeReport } from '../protocol/client-log.ts'
import { nameAndMessageOf } from './thrown.ts'

/** What a host tells the probe, and what only the host knows how to do. */
export interface ProbeHost {
  /** The control origin. */
  control: string
  /** The id the harness gave this probe. */
  probe: string
  /** What the host says it is. */
  userAgent: string
  /** Calls back for each exception or rejection that nobody handled. */
  onUnhandled(report: (error: unknown) => void): void
  /** Knows whose code runs, across tasks. Without it what nobody handled is taken for the current run's. */
  scope?: RunScope
  /** How it reaches the control origin, if not by the fetch() of the realm. */
  request?: ControlRequest
  /** The processor time of its process, in which no other probe runs. */
  processorClock?: ProcessorClock
  /** Is told of each report before the harness gets it; a promise is awaited. */
  onReport?(report: ProbeReport): void | Promise<void>
}

/** What an AsyncLocalStorage is here. */
export interface RunScope {
  run<T>(owner: RunOwner, act: () => T): T
  getStore(): RunOwner | undefined
}

/** Whose code it is; a run that is over is an owner still. */
interface RunOwner {
  recorder: Recorder | undefined
}

/**
 * The probe: greets the harness, then pulls one run after the other and reports each. Settles, by rejecting,
 * when the harness is gone.
 */
export async function runProbe(
  loadAdapter: () => Promise<Record<string, unknown>>,
  host: ProbeHost,
): Promise<void> {
  const link = linkTo(host.control, host.probe, host.request)
  let current: Recorder | undefined
  const { scope, processorClock } = host
  host.onUnhandled((error) => {
    const owner = scope?.getStore()
    const recorder = owner ? owner.recorder : current
    recorder?.unhandled(error)
  })
  const asOwner: AsOwner = (act) => {
    const owner: RunOwner = { recorder: undefined }
    const own = (recorder: Recorder): void => void (current = owner.recorder = recorder)
    return scope ? scope.run(owner, () => act(own)) : act(own)
  }
  let adapter: Adapter
  // Before the adapter is loaded: a polyfill may put its own in this place.
  const { EventSource: hostsOwn } = globalThis as Partial<typeof globalThis>
  try {
    adapter = adapterFrom(await loadAdapter())
  } catch (error) {
    await link.greet({ error: nameAndMessageOf(error), host: host.userAgent })
    return
  }
  const isHostsOwn = adapter.profile === 'eventsource' && adapter.EventSource === hostsOwn
  await link.greet({ ...greetingOf(adapter, host), ...(isHostsOwn && { isHostsOwn }) })
  const areBuiltinsTheSame = watchBuiltins()
  /*
   * Makes its closures before anything is awaited. If a function has waited for some seconds in JavaScriptCore, and then
   * makes a closure over a variable that it had before, all later closures from there read that variable and not their
   * own, once they are compiled: each later run of a page was played with an old assignment. The likely cause is that the
   * code of the function is discarded while it waits.
   */
  const play = (assignment: Assignment): Promise<ProbeReport> => {
    if (adapter.profile !== 'parser') {
      const script = adapter
      return asOwner((own) => startScript(script, assignment, link, own, processorClock))
    }
    // That it was asked is what tells; the answer is of no use here.
    const tell = (): Promise<void> => link.progress(assignment.run).then(nothing, nothing)
    return runParser(adapter.begin, assignment, asOwner, tell, processorClock)
  }
  for (let assignment = await link.next(); ;) {
    let report = await play(assignment)
    if (!areBuiltinsTheSame()) report = { ...report, spoilt: true }
    await host.onReport?.(report)
    assignment = await link.report(assignment.run, report)
  }
}

const nothing = (): void => undefined

function startScript(
  adapter: Exclude<Adapter, { profile: 'parser' }>,
  assignment: Assignment,
  link: HarnessLink,
  own: (recorder: Recorder) => void,
  processorClock: ProcessorClock | undefined,
): Promise<ProbeReport> {
  return playScript(
    assignment,
    (recorder) => {
      own(recorder)
      return adapter.profile === 'client'
        ? createCallbackClient(adapter.connect, assignment.url, recorder)
        : createEventSourceClient(adapter.EventSource, assignment.url, recorder)
    },
    link,
    processorClock,
  )
}

function greetingOf({ profile, about }: Adapter, host: ProbeHost): ProbeGreeting {
  const { document, location } = globalThis as Partial<typeof globalThis>
  const base = document?.baseURI ?? location?.href
  return {
    profile,
    about,
    host: host.userAgent,
    ...(base !== undefined && { base }),
  }
}
