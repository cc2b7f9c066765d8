import type { Special, Value } from '../case.ts'

/** The value that a case means: special values, anywhere inside, become what they stand for. */
export function valueOf(value: Value): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (isSpecial(value)) return specialValue(value)
  if (isList(value)) return value.map(valueOf)
  const object = {}
  for (const [name, member] of Object.entries(value)) defineMember(object, name, member)
  return object
}

function isList(value: Exclude<Value, Special>): value is readonly Value[] {
  return Array.isArray(value)
}

function isSpecial(value: object): value is Special {
  return 'special' in value
}

function specialValue({ special, of }: Special): unknown {
  const text = typeof of === 'string' ? of : ''
  const noMember = (): never => {
    throw new Error(`The case has a ${special} that is no member of an object.`)
  }
  const values: Record<Special['special'], () => unknown> = {
    undefined: () => undefined,
    symbol: () => Symbol('of the case'),
    NaN: () => Number.NaN,
    function: () => () => undefined,
    'URL object': () => new URL(text),
    'blob URL': () => URL.createObjectURL(new Blob([text], { type: 'text/event-stream' })),
    'object with toString': () => ({ toString: () => of }),
    'object without toString': () => Object.create(null),
    'throwing toString': () => ({ toString: throwRangeError }),
    'inheriting object': () => Object.create(Object(valueOf(of ?? {}))),
    getter: noMember,
    'throwing getter': noMember,
  }
  return values[special]()
}

function defineMember(object: object, name: string, member: Value): void {
  const isAccessor =
    typeof member === 'object' &&
    member !== null &&
    isSpecial(member) &&
    (member.special === 'getter' || member.special === 'throwing getter')
  const descriptor = isAccessor
    ? { get: member.special === 'getter' ? () => valueOf(member.of ?? null) : throwRangeError }
    : { value: valueOf(member), writable: true }
  Object.defineProperty(object, name, { ...descriptor, enumerable: true, configurable: true })
}

function throwRangeError(): never {
  throw new RangeError('thrown by the case')
}
