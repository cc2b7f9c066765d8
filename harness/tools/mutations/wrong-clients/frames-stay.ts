/** A frame that is removed is hidden, and all in it goes on. */
export const { EventSource } = globalThis

HTMLIFrameElement.prototype.remove = function hide(this: HTMLIFrameElement): void {
  this.hidden = true
}
