/** The host's own EventSource. */
export const { EventSource } = globalThis

export const about = {
  name: 'native',
  homepage: 'https://html.spec.whatwg.org/multipage/server-sent-events.html',
}
