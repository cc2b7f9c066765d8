/** Web IDL's conversions of the constructor's arguments, with the exceptions they throw. */

/**
 * To a string: throws what the argument's toString() throws, and a TypeError for a symbol, which
 * String() would accept. The URL parser replaces lone surrogates, the rest of USVString.
 */
export function toDOMString(value: string | URL): string {
  return `${value}`
}

/** To the dictionary EventSourceInit, whose members other than its own are not even looked at. */
export function toEventSourceInit(value?: EventSourceInit | null): { withCredentials: boolean } {
  if (value === undefined || value === null) return { withCredentials: false }
  if (typeof value !== 'object' && typeof value !== 'function') {
    throw new TypeError('The second argument of EventSource is not an object.')
  }
  return { withCredentials: Boolean(value.withCredentials) }
}

/**
 * Make the members what Web IDL says, where a class body differs: attributes and operations are
 * enumerable, constants are on the interface object and on its prototype, and for good.
 */
export function defineInterface(
  constructor: { readonly prototype: object },
  {
    name: interfaceName,
    attributesAndOperations,
    constants,
  }: { name: string; attributesAndOperations: string[]; constants: Record<string, number> },
): void {
  // The name is the class's already, unless a bundler renamed it to keep clear of the global one.
  Object.defineProperty(constructor, 'name', { value: interfaceName })
  for (const [name, value] of Object.entries(constants)) {
    for (const holder of [constructor, constructor.prototype]) {
      Object.defineProperty(holder, name, { value, enumerable: true })
    }
  }
  for (const name of attributesAndOperations) {
    Object.defineProperty(constructor.prototype, name, { enumerable: true })
  }
  Object.defineProperty(constructor.prototype, Symbol.toStringTag, {
    value: interfaceName,
    configurable: true,
  })
}
