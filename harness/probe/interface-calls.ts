import type { Callee, Receiver } from '../case.ts'
import { asJson } from './event-log.ts'
import { valueOf } from './special-values.ts'

/** Calls a function of the interface prototype object on a receiver; says what came of it. */
export function callOn(
  prototype: object,
  callee: Callee,
  receiver: Receiver,
  source: () => EventSource,
): Record<string, unknown> {
  const { callable, passed } = functionOf(prototype, callee)
  if (typeof callable !== 'function') return { receiver, missing: true }
  try {
    const returned: unknown = Reflect.apply(
      callable,
      receiverOf(receiver, prototype, source),
      passed,
    )
    return { receiver, returned: asJson(returned), type: typeof returned }
  } catch (error) {
    return { receiver, throws: interfaceOf(error) }
  }
}

function functionOf(prototype: object, callee: Callee): { callable: unknown; passed: unknown[] } {
  const own = (name: string, role: 'get' | 'set' | 'value'): unknown =>
    Reflect.get(Object.getOwnPropertyDescriptor(prototype, name) ?? {}, role)
  if ('getter' in callee) return { callable: own(callee.getter, 'get'), passed: [] }
  if ('setter' in callee)
    return { callable: own(callee.setter, 'set'), passed: [valueOf(callee.to)] }
  return {
    callable: own(callee.method, 'value'),
    passed: (callee.arguments ?? []).map(valueOf),
  }
}

function receiverOf(receiver: Receiver, prototype: object, source: () => EventSource): unknown {
  const receivers: Record<Receiver, () => unknown> = {
    'the source': source,
    'the prototype': () => prototype,
    'an object that inherits from the source': () => Object.create(source()),
    'an EventTarget': () => new EventTarget(),
    'a plain object': () => ({}),
    undefined: () => undefined,
  }
  return receivers[receiver]()
}

function interfaceOf(error: unknown): string {
  return typeof error === 'object' && error !== null
    ? (Object.getPrototypeOf(error)?.constructor?.name ?? 'Object')
    : typeof error
}
