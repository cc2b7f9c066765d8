/**
 * The scheduler of a run: gives targets to lanes, and results to whoever asks. A target's host is opened once. A lane
 * that dies, or says nothing for minutes, costs the cases that it had left; another takes its place.
 */
import { type PeerProcess, startPeer } from '../hosts/child-process.ts'
import { ownModule } from '../installation.ts'
import type { TargetInfo } from '../results.ts'
import type { CaseNotice, LaneNotice, LaneOrder } from './lane-messages.ts'
import type { TargetDescription } from './target.ts'

/** What is to be run on a target, in one life of its host. */
export interface PlannedTarget {
  target: string
  description: TargetDescription
  /** Which repetition this is, from 0. */
  repetition: number
  cases: string[]
}

/** What is delivered for a case: its result, or why the target cannot give one. */
export type Delivery = { info?: TargetInfo } & (
  | CaseNotice
  /** `isFirst` with the first case in the plan that has no result: one failure tells it. */
  | { broken: string; isFirst: boolean }
)

export interface Scheduler {
  /** Begins to run what is planned, in this order; called once. */
  begin(plan: readonly PlannedTarget[]): void
  /** Settles when the case has been run, or cannot be. */
  delivery(target: string, repetition: number, caseId: string): Promise<Delivery>
  /** What has come already of the cases that the plan has after this one, up to `most` of them: case id → delivery. */
  following(
    target: string,
    repetition: number,
    caseId: string,
    most: number,
  ): Record<string, Delivery>
  /** What the hosts are at fault in that no result tells, in a sentence each. */
  faults(): readonly string[]
  /** Ends the lanes, done or not. */
  close(): Promise<void>
}

/** A target that is run, or will be. */
interface Running extends PlannedTarget {
  info?: TargetInfo
  notices: Map<string, CaseNotice>
  broken?: string
  wanted: Map<string, (() => void)[]>
}

interface Lane {
  peer: PeerProcess
  /** The target that it runs. */
  running: Running | undefined
}

interface Lanes {
  /** How many run side by side, if there are as many targets. */
  count: number
  /** The module that each of them runs. */
  module?: string
  /**
   * A lane that has work and tells nothing for this long hangs: slow cases of three minutes run side by side, and a busy
   * machine takes twice as long for them.
   */
  silenceLimitMs?: number
}

export function startScheduler({
  count,
  module = ownModule('harness/run/lane'),
  silenceLimitMs = 600_000,
}: Lanes): Scheduler {
  const planned: Running[] = []
  const all = new Map<string, Running>()
  const faults: string[] = []
  let lanes: Lane[] = []
  let isClosed = false

  const keyOf = (target: string, repetition: number): string => `${target} ${repetition}`
  const settle = (running: Running, caseId: string): void => {
    for (const resolve of running.wanted.get(caseId) ?? []) resolve()
    running.wanted.delete(caseId)
  }
  const breakOff = (running: Running, reason: string): void => {
    running.broken = reason
    for (const caseId of running.wanted.keys()) settle(running, caseId)
  }
  /** Undefined if it has not come yet. */
  const deliveryOf = (running: Running, caseId: string): Delivery | undefined => {
    const info = running.info && { info: running.info }
    const notice = running.notices.get(caseId)
    if (notice) return { ...info, ...notice }
    if (running.broken === undefined) return undefined
    const first = running.cases.find((each) => !running.notices.has(each))
    return { ...info, broken: running.broken, isFirst: caseId === first }
  }
  const receive = (lane: Lane, notice: LaneNotice): void => {
    const { running } = lane
    if (!running) return
    if ('info' in notice) running.info = notice.info
    else if ('caseId' in notice) {
      running.notices.set(notice.caseId, notice)
      settle(running, notice.caseId)
    } else if ('fault' in notice) faults.push(notice.fault)
    else {
      if (notice.broken !== undefined) breakOff(running, notice.broken)
      lane.running = undefined
      assign(lane)
    }
  }
  const assign = (lane: Lane): void => {
    if (lane.running) return
    lane.running = planned.shift()
    if (!lane.running) return
    const { target, description, cases } = lane.running
    lane.peer.send({ target, description, cases } satisfies LaneOrder)
  }
  const openLane = (): void => {
    let lastNotice = performance.now()
    let hung: string | undefined
    const peer = startPeer(module, (notice) => {
      lastNotice = performance.now()
      receive(lane, notice as LaneNotice)
    })
    const lane: Lane = { peer, running: undefined }
    const watch = setInterval(() => {
      if (!lane.running) lastNotice = performance.now()
      if (performance.now() - lastNotice <= silenceLimitMs) return
      hung = `told nothing for ${silenceLimitMs / 1000} s and was ended.`
      void peer.end()
    }, silenceLimitMs / 100).unref()
    lanes.push(lane)
    assign(lane)
    void peer.ended.then((reason) => {
      clearInterval(watch)
      lanes = lanes.filter((other) => other !== lane)
      if (!lane.running) return
      const { target } = lane.running
      breakOff(lane.running, `The process that ran ${target} ${hung ?? `ended: ${reason}`}`)
      if (!isClosed && planned.length > 0) openLane()
    })
  }

  return {
    begin(plan) {
      for (const target of plan) {
        const running = { ...target, notices: new Map(), wanted: new Map() }
        planned.push(running)
        all.set(keyOf(target.target, target.repetition), running)
      }
      for (let lane = 0; lane < Math.min(count, plan.length); lane++) openLane()
    },
    async delivery(target, repetition, caseId) {
      const running = all.get(keyOf(target, repetition))
      if (!running?.cases.includes(caseId))
        return { broken: `${caseId} is not planned on ${target}.`, isFirst: true }
      const delivered = deliveryOf(running, caseId)
      if (delivered) return delivered
      return new Promise((resolve) => {
        const settled = (): void => resolve(deliveryOf(running, caseId) as Delivery)
        running.wanted.set(caseId, [...(running.wanted.get(caseId) ?? []), settled])
      })
    },
    following(target, repetition, caseId, most) {
      const running = all.get(keyOf(target, repetition))
      if (!running || running.broken !== undefined) return {}
      const next = running.cases.indexOf(caseId) + 1
      const ids = running.cases.slice(next, next + most)
      return Object.fromEntries(
        ids.flatMap((id) => {
          const delivered = deliveryOf(running, id)
          return delivered ? [[id, delivered]] : []
        }),
      )
    },
    faults: () => faults,
    async close() {
      isClosed = true
      await Promise.all(lanes.map(({ peer }) => peer.end()))
    },
  }
}
