import type { InterfaceStep } from '../case.ts'
import { now } from '../protocol/clock.ts'
import { asJson } from './event-log.ts'
import { callOn } from './interface-calls.ts'
import { createInspection } from './interface-inspection.ts'
import type { Recorder } from './recorder.ts'
import type { Sources } from './sources.ts'
import { valueOf } from './special-values.ts'
import { typesInWorklet } from './worklet.ts'

/** A script's steps about the interface; what they find is logged like a `read`. */
export interface InterfaceSteps {
  /** Takes one; settles later if the step takes time. */
  take(step: InterfaceStep): void | Promise<void>
}

export function createInterfaceSteps(
  Implementation: typeof EventSource,
  defaultUrl: string,
  sources: Sources<EventSource>,
  recorder: Recorder,
): InterfaceSteps {
  const inspection = createInspection(Implementation)
  const found = (values: Record<string, unknown>): void =>
    recorder.add({ time: now(), client: 'read', values })
  const objectAt = (place: string, on: string | undefined): object =>
    place === 'interface' || place === 'prototype' || place === 'global'
      ? inspection.place(place)
      : sources.get(on)
  const takeAtOnce = (step: Exclude<InterfaceStep, { inspectWorklet: unknown }>): void => {
    if ('read' in step) {
      const object = objectAt(step.from ?? 'instance', step.on)
      const entries = step.read.map((name) => [name, asJson(Reflect.get(object, name))])
      found(Object.fromEntries(entries))
    } else if ('inspect' in step)
      found(inspection.inspect(objectAt(step.from, step.on), step.inspect))
    else if ('describe' in step) found(inspection.describe(objectAt(step.describe, step.on)))
    else if ('call' in step) {
      for (const receiver of step.receivers) {
        const values = callOn(Implementation.prototype, step.call, receiver, () =>
          sources.get(step.on),
        )
        // What has taken a receiver that is no source may have left something on what all sources share.
        if (receiver !== 'the source' && !('throws' in values)) recorder.isSpoilt = true
        found(values)
      }
    } else if ('assign' in step)
      found({ assigned: Reflect.set(sources.get(step.on), step.assign, valueOf(step.to)) })
    else if ('callWithoutNew' in step)
      Function.prototype.apply.call(Implementation, undefined, [defaultUrl])
    else Reflect.construct(Implementation, [])
  }
  return {
    take: (step) =>
      'inspectWorklet' in step ? typesInWorklet(step.inspectWorklet).then(found) : takeAtOnce(step),
  }
}
