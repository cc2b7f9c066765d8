/** The event source, as far as its stream concerns it. */
export interface StreamOwner {
  /** The last event ID string. */
  lastEventId: string
  /** In milliseconds. */
  reconnectionTime: number
  /** Queue a task that dispatches the event, unless the source is closed by then. */
  queueEvent(event: MessageEvent): void
}

/** Interpreting an event stream, line by line. One object interprets the stream of one response. */
export class Interpreter {
  readonly #owner: StreamOwner
  /** Of the final URL. */
  readonly #origin: string

  /** The data buffer, as the values whose lines it holds: joined, they lack just the last LF. */
  #data: string[] = []
  #eventType = ''
  /**
   * The last event ID buffer. To the letter it starts empty, and then the first event after a
   * reconnect would lose the id of the source if it brought none of its own. Every engine keeps the
   * id instead, and so does the note at the end of "dispatch the event": start from the source's.
   */
  #lastEventId: string

  constructor(owner: StreamOwner, origin: string) {
    this.#owner = owner
    this.#origin = origin
    this.#lastEventId = owner.lastEventId
  }

  /** Process a line; it comes without its line end. */
  line(line: string): void {
    if (line === '') {
      this.#dispatch()
      return
    }
    const colon = line.indexOf(':')
    // A comment.
    if (colon === 0) return
    // A field name alone has the empty string as its value.
    if (colon === -1) {
      this.#field(line, '')
      return
    }
    const afterSpace = line[colon + 1] === ' ' ? colon + 2 : colon + 1
    this.#field(line.slice(0, colon), line.slice(afterSpace))
  }

  /** Process the field. */
  #field(name: string, value: string): void {
    switch (name) {
      case 'event':
        this.#eventType = value
        break
      case 'data':
        this.#data.push(value)
        break
      case 'id':
        if (!value.includes('\0')) this.#lastEventId = value
        break
      case 'retry':
        // The empty value is made of digits only, in a way, but names no number: ignored.
        if (/^[0-9]+$/.test(value)) this.#owner.reconnectionTime = Number(value)
        break
      default:
    }
  }

  /** Dispatch the event. */
  #dispatch(): void {
    // Step 1. The buffer itself is kept.
    this.#owner.lastEventId = this.#lastEventId

    const data = this.#data
    // Step 6; an empty type means that of step 5.
    const type = this.#eventType === '' ? 'message' : this.#eventType
    // Steps 2 and 7.
    this.#data = []
    this.#eventType = ''
    // Step 2.
    if (data.length === 0) return

    // Steps 4 and 5; joined, the data lacks the last LF already, which is step 3.
    const event = new MessageEvent(type, {
      data: data.join('\n'),
      origin: this.#origin,
      lastEventId: this.#lastEventId,
    })
    // A FrozenArray, as Web IDL has it; Node forgets to freeze it.
    Object.freeze(event.ports)
    // Step 8.
    this.#owner.queueEvent(event)
  }
}
