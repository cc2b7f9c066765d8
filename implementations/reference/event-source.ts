import { Connection } from './connection.ts'
import { type EventHandler, EventHandlerSlot } from './event-handler.ts'
import { parseUrl } from './parse-url.ts'
import { CLOSED, CONNECTING, OPEN, type ReadyState } from './ready-state.ts'
import { defineInterface, toDOMString, toEventSourceInit } from './web-idl.ts'

/**
 * The EventSource interface of https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * Its state is private. That is also Web IDL's brand check: on an object that is no EventSource,
 * every member throws a TypeError.
 */
export class EventSource extends EventTarget {
  declare static readonly CONNECTING: typeof CONNECTING
  declare static readonly OPEN: typeof OPEN
  declare static readonly CLOSED: typeof CLOSED
  declare readonly CONNECTING: typeof CONNECTING
  declare readonly OPEN: typeof OPEN
  declare readonly CLOSED: typeof CLOSED

  readonly #connection: Connection
  readonly #onopen = new EventHandlerSlot(this, 'open')
  readonly #onmessage = new EventHandlerSlot(this, 'message')
  readonly #onerror = new EventHandlerSlot(this, 'error')

  /** The second parameter has a default so that EventSource.length is 1. */
  constructor(url: string | URL, eventSourceInitDict: EventSourceInit | null = {}) {
    if (arguments.length === 0) throw new TypeError('EventSource needs a URL.')
    const input = toDOMString(url)
    const { withCredentials } = toEventSourceInit(eventSourceInitDict)
    // Steps 3 and 4.
    const urlRecord = parseUrl(input)
    // Step 1.
    super()
    // The other steps. The fetch runs in parallel: nothing fires before this returns.
    this.#connection = new Connection(this, urlRecord, withCredentials)
  }

  get url(): string {
    return this.#connection.url.href
  }

  get withCredentials(): boolean {
    return this.#connection.withCredentials
  }

  get readyState(): ReadyState {
    return this.#connection.readyState
  }

  get onopen(): EventHandler {
    return this.#onopen.value
  }

  set onopen(value: EventHandler) {
    this.#onopen.value = value
  }

  get onmessage(): EventHandler {
    return this.#onmessage.value
  }

  set onmessage(value: EventHandler) {
    this.#onmessage.value = value
  }

  get onerror(): EventHandler {
    return this.#onerror.value
  }

  set onerror(value: EventHandler) {
    this.#onerror.value = value
  }

  close(): void {
    this.#connection.close()
  }
}

defineInterface(EventSource, {
  name: 'EventSource',
  attributesAndOperations: [
    'url',
    'withCredentials',
    'readyState',
    'onopen',
    'onmessage',
    'onerror',
    'close',
  ],
  constants: { CONNECTING, OPEN, CLOSED },
})
