import type { Plugin } from 'esbuild'
import { features } from '../case.ts'
import type { Host, HostIdentity } from '../hosts/host.ts'
import type { ProbeGreeting } from '../protocol/assignment.ts'
import { bundleProbe, type ProbeBundle } from '../bundle/bundle-probe.ts'
import { notItsOwn, type TargetInfo } from '../results.ts'
import { startFixtureServer } from '../server/fixture-server.ts'
import { mayOffer } from './applicability.ts'
import { createProbeBroker } from './probe-broker.ts'
import { HarnessError, messageOf } from '../errors.ts'
import { type HostSupervisor, superviseHost } from './host-supervisor.ts'
import type { RunRecord, RunRequest } from '../protocol/run-record.ts'
import { startSlots } from './slots.ts'
import { type SlotTools, startProbe } from './start-probe.ts'
import type { Target } from './target.ts'
import { createSharedExclusiveLock } from './shared-exclusive-lock.ts'
import { wireSize } from '../bundle/wire-size.ts'

/**
 * A target ready to run cases: its host is open, its adapter loaded, a fixture server beside it. Runs asked
 * for at the same time are in flight at the same time, as many as the host has slots.
 */
export interface OpenTarget {
  readonly target: Target
  readonly info: TargetInfo
  readonly profile: NonNullable<ProbeGreeting['profile']>
  /** What cannot be asked, by what the adapter says of its API and the host of itself: feature → reason. */
  readonly lacks: Readonly<Record<string, string>>
  /** What the adapter says that its API offers beside what every API does. */
  readonly offers: readonly string[]
  /**
   * Starts the probes of all slots, which otherwise are started as they are first needed.
   *
   * @throws HarnessError if one cannot be started
   */
  startProbes(): Promise<void>
  /** @throws HarnessError if the host cannot run it */
  run(request: RunRequest): Promise<RunRecord>
  /** The deaths of the host so far that no case was the cause of, in a sentence each. */
  hostFaults(): string[]
  /** Why the host is lost for good, in one sentence; null if it is not. */
  lost(): string | null
  close(): Promise<void>
}

/**
 * Opens a target.
 *
 * @param plugins of esbuild, for the bundle of probe and adapter
 * @param bundled that bundle, if it has been made already
 * @throws HarnessError if the host is missing or cannot start, or the adapter cannot be used: one sentence
 */
export async function openTarget(
  target: Target,
  plugins: Plugin[] = [],
  bundled?: ProbeBundle,
): Promise<OpenTarget> {
  const { host } = target
  const found = host.find()
  if (!found.found)
    throw new HarnessError(`Host ${host.name} is missing: ${found.reason} ${found.remedy}`)
  const bundle = bundled ?? (await bundleProbe(host.entry, target.adapterFile, plugins))
  const broker = createProbeBroker()
  const server = await startFixtureServer(broker)
  let supervisor: HostSupervisor | undefined
  try {
    supervisor = await superviseHost(host.name, () => found.open(server.trust))
    const withNative = target.implementation === 'native'
    const tools: SlotTools = {
      host,
      supervisor,
      lock: createSharedExclusiveLock(),
      server,
      broker,
      script: bundle.code,
      withNative,
    }
    const first = await startProbe(0, tools, await supervisor.living()).catch((error: unknown) => {
      // The host is open: what is wrong may be either's.
      throw new HarnessError(
        `Host ${host.name} could not be started with the adapter ${target.adapterFile}: ${messageOf(error)}`,
      )
    })
    const { profile, about, error, isHostsOwn } = first.greeting
    if (!profile)
      throw new HarnessError(`The adapter ${target.adapterFile} cannot be used: ${error}`)
    if (isHostsOwn && !withNative)
      throw new HarnessError(
        `The adapter ${target.adapterFile} exports the EventSource of ${host.name}, whose verdicts are those of native@${host.name}: export the package's own.`,
      )
    const wrong = Object.keys(about?.lacks ?? {}).find((name) => !(name in features))
    if (wrong !== undefined)
      throw new HarnessError(
        `The adapter ${target.adapterFile} lacks "${wrong}", which is no feature: choose from ${Object.keys(features).join(', ')}.`,
      )
    const { offers = [] } = about ?? {}
    const notAsked = offers.find((name) => !mayOffer[profile].some((feature) => feature === name))
    if (notAsked !== undefined)
      throw new HarnessError(
        `The adapter ${target.adapterFile} offers "${notAsked}", which no API of profile ${profile} is asked: ${mayOffer[profile].length > 0 ? `choose from ${mayOffer[profile].join(', ')}` : 'leave it out'}.`,
      )
    const homepage = about?.homepage ?? bundle.package?.homepage
    const identity = await first.running.identity?.()
    return {
      target,
      profile,
      lacks: {
        ...(!withNative && { 'own-interface': notItsOwn }),
        ...host.lacks,
        ...about?.lacks,
      },
      offers,
      info: {
        id: target.id,
        implementation: {
          name: about?.name ?? bundle.package?.name ?? target.implementation,
          version: withNative ? null : (about?.version ?? bundle.package?.version ?? null),
          ...(homepage !== undefined && { homepage }),
          profile,
        },
        host: {
          name: host.name,
          version: identity?.version ?? (await found.version()),
          source: identity?.source ?? found.source,
          ...engineOf(host, identity),
        },
      },
      ...startSlots(tools, first, profile),
    }
  } catch (error) {
    await supervisor?.close()
    server.close()
    if (error instanceof HarnessError) throw error
    throw new HarnessError(`Host ${host.name} could not be started: ${messageOf(error)}`)
  }
}

/** The size of a target's adapter on the wire, which takes a build of its own. What runs apart from the probe has none. */
export async function wireBytes({
  implementation,
  adapterFile,
  host,
}: Target): Promise<number | undefined> {
  if (implementation === 'native' || host.entry === 'bridge') return undefined
  return wireSize(adapterFile, host.entry === 'process' ? 'node' : 'browser')
}

/** What a report says of an open target, with that size. */
export async function withWireBytes(
  info: TargetInfo,
  size: Promise<number | undefined>,
): Promise<TargetInfo> {
  const bytes = await size
  if (bytes === undefined) return info
  return { ...info, implementation: { ...info.implementation, wireBytes: bytes } }
}

/** The engine of a browser that is no engine's own build. */
function engineOf(
  { engineHost }: Host,
  identity: HostIdentity | undefined,
): Pick<TargetInfo['host'], 'engineHost' | 'engineVersion'> {
  if (engineHost === undefined) return {}
  const engineVersion = identity?.engineVersion
  return { engineHost, ...(engineVersion !== undefined && { engineVersion }) }
}
