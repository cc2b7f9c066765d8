/**
 * The processing model: one object per event source, for its whole life.
 *
 *     CONNECTING ── announce ──▶ OPEN
 *         ▲  │                    │
 *         │  └──── reestablish ◀──┘      fail or close(), from anywhere ──▶ CLOSED
 *         └────────────┘
 *
 * Each arrow but close() is a queued task, and each task asks for the state when it runs, not when it
 * is queued: so close() silences what is under way, wherever it is called.
 */

import { EventStream } from './event-stream.ts'
import { isEventStream } from './content-type.ts'
import type { StreamOwner } from './interpreter.ts'
import { CLOSED, CONNECTING, OPEN, type ReadyState } from './ready-state.ts'
import { reconnectionDelay } from './reconnection-delay.ts'
import { fetchStream, type StreamRequest } from './request.ts'
import { queueTask } from './tasks.ts'

/** The schemes that fetch() knows. Where another one did not work, trying again is futile. */
const FETCH_SCHEMES = new Set(['http:', 'https:', 'data:', 'blob:'])

/** The connection of one event source, through all its attempts. */
export class Connection implements StreamRequest, StreamOwner {
  readonly url: URL
  readonly withCredentials: boolean
  lastEventId = ''
  /** The initial value is ours to choose: "a few seconds". */
  reconnectionTime = 2000
  readonly #target: EventTarget
  #readyState: ReadyState = CONNECTING
  /** Ends the attempt under way: its fetch, and the delay before the next one. */
  #attempt = new AbortController()

  constructor(target: EventTarget, url: URL, withCredentials: boolean) {
    this.#target = target
    this.url = url
    this.withCredentials = withCredentials
    void this.#fetch()
  }

  get readyState(): ReadyState {
    return this.#readyState
  }

  /** The close() method. */
  close(): void {
    this.#readyState = CLOSED
    this.#attempt.abort()
  }

  /** Constructor, step 13: fetch, and process the response. */
  async #fetch(): Promise<void> {
    const attempt = new AbortController()
    this.#attempt = attempt
    let response: Response
    try {
      response = await fetchStream(this, this.lastEventId, attempt.signal)
    } catch (error) {
      if (isAbort(error) || !FETCH_SCHEMES.has(this.url.protocol)) this.#fail()
      else await this.#reestablish()
      return
    }
    if (response.status !== 200 || !isEventStream(response.headers.get('Content-Type'))) {
      this.#fail()
      return
    }
    this.#announce()
    if (await this.#interpret(response)) await this.#reestablish()
    else this.#fail()
  }

  /**
   * Interpret the body, line by line. Resolves at its end, with whether to reestablish the connection.
   *
   * To the letter only a complete body reestablishes, and nothing follows one that breaks off. That
   * is an oversight, for every engine takes both as the connection lost. Only an abort is final.
   */
  async #interpret(response: Response): Promise<boolean> {
    // Empty only if some script made the response up.
    const finalUrl = response.url === '' ? this.url : new URL(response.url)
    const stream = new EventStream(this, finalUrl.origin)
    const reader = response.body?.getReader()
    try {
      for (;;) {
        const chunk = await reader?.read()
        if (chunk === undefined || chunk.done) return true
        stream.push(chunk.value)
      }
    } catch (error) {
      return !isAbort(error)
    }
  }

  /** Announce the connection. */
  #announce(): void {
    queueTask(() => {
      if (this.#readyState === CLOSED) return
      this.#readyState = OPEN
      this.#fire(new Event('open'))
    })
  }

  /** Reestablish the connection. */
  async #reestablish(): Promise<void> {
    // Step 1.
    const taskHasRun = new Promise<void>((resolve) => {
      queueTask(() => {
        resolve()
        if (this.#readyState === CLOSED) return
        this.#readyState = CONNECTING
        this.#fire(new Event('error'))
      })
    })
    // Steps 2 and 3. There is no backoff: the server sets the pace with retry.
    await reconnectionDelay(this.reconnectionTime, this.#attempt.signal)
    // Step 4.
    await taskHasRun
    // Step 5.
    queueTask(() => {
      if (this.#readyState === CONNECTING) void this.#fetch()
    })
  }

  /** Fail the connection. */
  #fail(): void {
    // Nobody will read what is left of the response; the server is to see that.
    this.#attempt.abort()
    queueTask(() => {
      if (this.#readyState === CLOSED) return
      this.#readyState = CLOSED
      this.#fire(new Event('error'))
    })
  }

  /** Dispatch the event, step 8. */
  queueEvent(event: MessageEvent): void {
    queueTask(() => {
      if (this.#readyState !== CLOSED) this.#fire(event)
    })
  }

  /** Past any dispatchEvent that the page put on the object. */
  #fire(event: Event): void {
    EventTarget.prototype.dispatchEvent.call(this.#target, event)
  }
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}
