/** Makes an EventSource of a realm from the host's own one there. */
type Make = (own: typeof EventSource, view: Window & typeof globalThis) => typeof EventSource

/**
 * Puts another EventSource into each frame that the page can reach into, when it has loaded: before any step of
 * a case acts on it. Frames of another origin keep their own.
 */
export function inFrames(make: Make): void {
  document.addEventListener(
    'load',
    ({ target }) => {
      if (!(target instanceof HTMLIFrameElement) || !target.contentDocument) return
      const view = target.contentWindow as (Window & typeof globalThis) | null
      if (view) view.EventSource = make(view.EventSource, view)
    },
    true,
  )
}
