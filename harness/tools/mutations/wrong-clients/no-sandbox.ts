/** The sandbox of a frame gives it no opaque origin. */
export const { EventSource } = globalThis

const setAttribute = HTMLIFrameElement.prototype.setAttribute
HTMLIFrameElement.prototype.setAttribute = function setOther(
  this: HTMLIFrameElement,
  name,
  value,
): void {
  if (name !== 'sandbox') setAttribute.call(this, name, value)
}
