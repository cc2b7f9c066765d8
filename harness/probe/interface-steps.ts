import type { InterfaceWord, Place, StepOf } from '../case.ts'
import type { Takers } from './client.ts'
import { now } from '../protocol/clock.ts'
import { asJson } from './event-log.ts'
import { callOn } from './interface-calls.ts'
import { createInspection } from './interface-inspection.ts'
import type { Recorder } from './recorder.ts'
import type { Sources } from './sources.ts'
import { valueOf } from './special-values.ts'
import { typesInWorklet } from './worklet.ts'

/** A script's steps about the interface; what they find is logged like a `read`. */
export function createInterfaceSteps(
  Implementation: typeof EventSource,
  defaultUrl: string,
  sources: Sources<EventSource>,
  recorder: Recorder,
): Takers<InterfaceWord> {
  const inspection = createInspection(Implementation)
  const found = (values: Record<string, unknown>): void =>
    recorder.add({ time: now(), client: 'read', values })
  const objectAt = (place: Place, on: string | undefined): object =>
    place === 'instance' ? sources.get(on) : inspection.place(place)
  const call = ({ call: callee, receivers, on }: StepOf<'call'>): void => {
    for (const receiver of receivers) {
      const values = callOn(Implementation.prototype, callee, receiver, () => sources.get(on))
      // What has taken a receiver that is no source may have left something on what all sources share.
      if (receiver !== 'the source' && !('throws' in values)) recorder.isSpoilt = true
      found(values)
    }
  }
  return {
    read({ read: names, from = 'instance', on }) {
      const object = objectAt(from, on)
      found(Object.fromEntries(names.map((name) => [name, asJson(Reflect.get(object, name))])))
    },
    inspect: (step) => found(inspection.inspect(objectAt(step.from, step.on), step.inspect)),
    describe: (step) => found(inspection.describe(objectAt(step.describe, step.on))),
    call,
    assign: (step) =>
      found({ assigned: Reflect.set(sources.get(step.on), step.assign, valueOf(step.to)) }),
    extendPrototype({ extendPrototype: name, on }) {
      Reflect.set(Implementation.prototype, name, 1)
      try {
        found({ [name]: asJson(Reflect.get(sources.get(on), name)) })
      } finally {
        Reflect.deleteProperty(Implementation.prototype, name)
      }
    },
    callWithoutNew: () =>
      void Function.prototype.apply.call(Implementation, undefined, [defaultUrl]),
    constructWithoutArguments: () => void Reflect.construct(Implementation, []),
    inspectWorklet: (step) => typesInWorklet(step.inspectWorklet).then(found),
  }
}
