import { inPlaceOf } from '../mutant.ts'

/** A list of listeners kept by hand, as emitters have it, gone through from its end. */
const newestFirst = `  addEventListener(type, listener, options) {
    const lists = (this.lists ??= new Map())
    if (!lists.has(type)) {
      lists.set(type, [])
      super.addEventListener(type, (event) => {
        for (const each of [...lists.get(type)].toReversed()) each.call(this, event)
      })
    }
    lists.get(type).push(listener)
  }

  removeEventListener(type, listener) {
    const list = this.lists?.get(type) ?? []
    list.splice(list.indexOf(listener), 1)
  }`

/** What a source inherits from EventTarget, for those who write it anew: methods of the class. */
export const listeners = inPlaceOf(
  '  get url(): string {',
  'event-source.ts',
  '^interface/(listeners|exceptions|several-sources/own-handlers)',
  {
    // The listener that was added last is called first.
    'listeners: the newest first': `${newestFirst}

  get url(): string {`,
    // A listener that is added when the connection is open is ignored.
    'listeners: not after open': `  addEventListener(type, listener, options) {
    if (this.readyState === CONNECTING) super.addEventListener(type, listener, options)
  }

  get url(): string {`,
  },
)
