/** HTML's event handlers, as far as they have an IDL attribute only. */

/** What an event handler IDL attribute holds. */
export type EventHandler = ((this: EventTarget, event: Event) => unknown) | null

/** One event handler of one object: the slot behind `onopen` and its like. */
export class EventHandlerSlot {
  readonly #target: EventTarget
  readonly #type: string
  #value: EventHandler = null

  constructor(target: EventTarget, type: string) {
    this.#target = target
    this.#type = type
  }

  get value(): EventHandler {
    return this.#value
  }

  /**
   * The setter of an event handler IDL attribute. Its type is [LegacyTreatNonObjectAsNull]: any
   * object is kept, callable or not, and all else is null.
   */
  set value(value: EventHandler) {
    const isObject = typeof value === 'object' || typeof value === 'function'
    this.#value = isObject ? value : null

    if (this.#value === null) {
      // Deactivate an event handler. The place among the listeners is given up.
      EventTarget.prototype.removeEventListener.call(this.#target, this.#type, this.#listener)
    } else {
      // Activate an event handler. One that is active stays where it is: a listener is added once.
      EventTarget.prototype.addEventListener.call(this.#target, this.#type, this.#listener)
    }
  }

  /** The event handler processing algorithm. What it throws is reported by the dispatch. */
  readonly #listener = (event: Event): void => {
    if (typeof this.#value !== 'function') return
    const result: unknown = Reflect.apply(this.#value, this.#target, [event])
    if (result === false) event.preventDefault()
  }
}
