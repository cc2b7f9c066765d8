/** Names of what the realm has and others than the implementation rely on; `A.b` is a member of the prototype of A. */
const relied = [
  'AbortController',
  'Array',
  'Array.push',
  'Date',
  'Error',
  'Event',
  'EventTarget',
  'EventTarget.addEventListener',
  'EventTarget.dispatchEvent',
  'Map',
  'MessageEvent',
  'Object',
  'Promise',
  'Promise.then',
  'ReadableStream',
  'Response',
  'Set',
  'String',
  'TextDecoder',
  'URL',
  'Uint8Array',
  'WeakRef',
  'XMLHttpRequest',
  'clearInterval',
  'clearTimeout',
  'fetch',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
] as const

/**
 * Remembers the builtins of the realm, as they are once the adapter is loaded.
 *
 * @returns whether they are still the same: if an implementation has put others in their place while a case ran, a later
 * one would show what this has left behind
 */
export function watchBuiltins(): () => boolean {
  const before = builtins()
  return () => {
    const after = builtins()
    return before.every((value, index) => value === after[index])
  }
}

function builtins(): unknown[] {
  const realm = globalThis as unknown as Record<string, { prototype?: Record<string, unknown> }>
  const values = relied.map((name) => {
    const [owner = '', member] = name.split('.')
    return member === undefined ? realm[owner] : realm[owner]?.prototype?.[member]
  })
  return [...values, Date.now, JSON.parse, JSON.stringify, Promise.resolve]
}
