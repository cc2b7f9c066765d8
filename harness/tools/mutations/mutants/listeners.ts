import type { MutantGroup } from '../mutant.ts'

const file = 'event-source.ts'
const before = '  get url(): string {'

/** A method put into the class, over that of EventTarget. */
const over = (method: string): { file: string; from: string; to: string } => ({
  file,
  from: before,
  to: `${method}\n\n${before}`,
})

/** A list of listeners kept by hand, as emitters have it. */
const emitter = (each: string): string => `  addEventListener(type, listener, options) {
    const lists = (this.lists ??= new Map())
    if (!lists.has(type)) {
      lists.set(type, [])
      super.addEventListener(type, (event) => {
        ${each}
      })
    }
    lists.get(type).push(listener)
  }

  removeEventListener(type, listener) {
    const list = this.lists?.get(type) ?? []
    list.splice(list.indexOf(listener), 1)
  }`

/** What a source inherits from EventTarget, for those who write it anew. */
export const listeners: MutantGroup = {
  on: '^interface/(listeners|exceptions|several-sources/own-handlers)',
  mutants: [
    {
      name: 'listeners: called from a copy of a list',
      says: 'Listeners are kept in a list, and a copy of it is gone through.',
      ...over(emitter('for (const each of [...lists.get(type)]) each.call(this, event)')),
    },
    {
      name: 'listeners: called from the list',
      says: 'Listeners are kept in a list, which may grow while it is gone through.',
      ...over(emitter('for (const each of lists.get(type)) each.call(this, event)')),
    },
    {
      name: 'listeners: the newest first',
      says: 'The listener that was added last is called first.',
      ...over(
        emitter('for (const each of [...lists.get(type)].toReversed()) each.call(this, event)'),
      ),
    },
    {
      name: 'listeners: options not heeded',
      says: 'The third argument is not looked at.',
      ...over(`  addEventListener(type, listener) {
    super.addEventListener(type, listener)
  }`),
    },
    {
      name: 'listeners: once not heeded',
      says: 'once is not heeded.',
      ...over(`  addEventListener(type, listener, options) {
    super.addEventListener(type, listener, { ...options, once: false })
  }`),
    },
    {
      name: 'listeners: once for each connection',
      says: 'A listener of open with once is called once for each connection.',
      ...over(`  addEventListener(type, listener, options) {
    if (options?.once) super.addEventListener('error', () => super.addEventListener(type, listener, options))
    super.addEventListener(type, listener, options)
  }`),
    },
    {
      name: 'listeners: signal not heeded',
      says: 'signal is not heeded.',
      ...over(`  addEventListener(type, listener, { signal, ...options } = {}) {
    super.addEventListener(type, listener, options)
  }`),
    },
    {
      name: 'listeners: signal heeded when it aborts',
      says: 'A signal that is aborted already is not looked at.',
      ...over(`  addEventListener(type, listener, { signal, ...options } = {}) {
    super.addEventListener(type, listener, options)
    signal?.addEventListener('abort', () => super.removeEventListener(type, listener, options))
  }`),
    },
    {
      name: 'listeners: functions only',
      says: 'A listener that is an object is ignored.',
      ...over(`  addEventListener(type, listener, options) {
    if (typeof listener === 'function') super.addEventListener(type, listener, options)
  }`),
    },
    {
      name: 'listeners: handleEvent on the source',
      says: 'handleEvent is called on the source.',
      ...over(`  addEventListener(type, listener, options) {
    const called = typeof listener === 'function' ? listener : (event) => listener.handleEvent.call(this, event)
    super.addEventListener(type, called, options)
  }`),
    },
    {
      name: 'listeners: without this',
      says: 'Listeners are called without the source as this.',
      ...over(`  addEventListener(type, listener, options) {
    super.addEventListener(type, typeof listener === 'function' ? (event) => listener(event) : listener, options)
  }`),
    },
    {
      name: 'listeners: with another argument',
      says: 'Listeners get the data as a second argument.',
      ...over(`  addEventListener(type, listener, options) {
    const called = typeof listener === 'function' ? (event) => listener.call(this, event, event.data) : listener
    super.addEventListener(type, called, options)
  }`),
    },
    {
      name: 'listeners: a function once for all types',
      says: 'A function that listens to one type is not added for another.',
      ...over(`  addEventListener(type, listener, options) {
    const known = (this.known ??= new Set())
    if (!known.has(listener)) super.addEventListener(type, listener, options)
    known.add(listener)
  }`),
    },
    {
      name: 'listeners: capture does not matter',
      says: 'With and without capture a function is the same listener.',
      ...over(`  addEventListener(type, listener, options) {
    super.addEventListener(type, listener, { ...(typeof options === 'object' && options), capture: false })
  }

  removeEventListener(type, listener) {
    super.removeEventListener(type, listener)
  }`),
    },
    {
      name: 'listeners: not when passive',
      says: 'Passive listeners are ignored.',
      ...over(`  addEventListener(type, listener, options) {
    if (!options?.passive) super.addEventListener(type, listener, options)
  }`),
    },
    {
      name: 'listeners: not after open',
      says: 'A listener that is added when the connection is open is ignored.',
      ...over(`  addEventListener(type, listener, options) {
    if (this.readyState === CONNECTING) super.addEventListener(type, listener, options)
  }`),
    },
    {
      name: 'listeners: never removed',
      says: 'removeEventListener does nothing.',
      ...over('  removeEventListener() {}'),
    },
    {
      name: 'listeners: removed in a task',
      says: 'removeEventListener takes effect in a task.',
      ...over(`  removeEventListener(...words) {
    setTimeout(() => super.removeEventListener(...words), 0)
  }`),
    },
    {
      name: 'listeners: all of the type removed',
      says: 'removeEventListener removes all listeners of the type.',
      ...over(`  addEventListener(type, listener, options) {
    ;((this.lists ??= {})[type] ??= []).push([listener, options])
    super.addEventListener(type, listener, options)
  }

  removeEventListener(type) {
    for (const words of this.lists?.[type] ?? []) super.removeEventListener(type, ...words)
  }`),
    },
  ],
}
