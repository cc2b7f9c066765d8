import type { Place } from '../case.ts'
import { asJson } from './event-log.ts'

/** What an interface's objects look like to script, in names that the standard has for them. */
export interface Inspection {
  inspect(object: object, property: string): Record<string, unknown>
  describe(object: object): Record<string, unknown>
  place(place: Exclude<Place, 'instance'>): object
}

export function createInspection(Implementation: typeof EventSource): Inspection {
  const named = new Map<unknown, string>([
    [Implementation, 'the interface object'],
    [Implementation.prototype, 'the interface prototype object'],
    [globalThis.EventTarget, 'EventTarget'],
    [globalThis.EventTarget?.prototype, 'EventTarget.prototype'],
  ])
  const nameOf = (value: unknown): unknown =>
    named.get(value) ?? (typeof value === 'function' ? 'function' : asJson(value))
  return {
    place: (place) =>
      ({ interface: Implementation, prototype: Implementation.prototype, global: globalThis })[
        place
      ],
    describe: (object) => ({
      type: typeof object,
      classString: Object.prototype.toString.call(object),
      prototype: nameOf(Object.getPrototypeOf(object)),
    }),
    inspect(object, property) {
      const descriptor = Object.getOwnPropertyDescriptor(object, keyOf(property))
      if (!descriptor) return { property, own: false }
      const { enumerable, configurable, writable } = descriptor
      const common = { property, own: true, enumerable, configurable }
      if (!('value' in descriptor))
        return { ...common, ...accessor(descriptor, 'get'), ...accessor(descriptor, 'set') }
      const value: unknown = descriptor.value
      return {
        ...common,
        writable,
        value: nameOf(value),
        ...(typeof value === 'function' && { name: value.name, length: value.length }),
      }
    },
  }
}

function keyOf(property: string): PropertyKey {
  if (!property.startsWith('@@')) return property
  const symbol: unknown = Reflect.get(Symbol, property.slice(2))
  if (typeof symbol !== 'symbol') throw new Error(`There is no well-known symbol ${property}.`)
  return symbol
}

function accessor(descriptor: PropertyDescriptor, role: 'get' | 'set'): Record<string, unknown> {
  const found: unknown = Reflect.get(descriptor, role)
  if (typeof found !== 'function') return { [role]: null }
  return { [role]: found.name, [`${role}Length`]: found.length }
}
