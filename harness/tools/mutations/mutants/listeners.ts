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
      name: 'listeners: the newest first',
      says: 'The listener that was added last is called first.',
      ...over(
        emitter('for (const each of [...lists.get(type)].toReversed()) each.call(this, event)'),
      ),
    },
    {
      name: 'listeners: not after open',
      says: 'A listener that is added when the connection is open is ignored.',
      ...over(`  addEventListener(type, listener, options) {
    if (this.readyState === CONNECTING) super.addEventListener(type, listener, options)
  }`),
    },
  ],
}
