/** Workers of the page have no EventSource. */
export const { EventSource } = globalThis

const post = Worker.prototype.postMessage
Worker.prototype.postMessage = function postNowhere(this: Worker, ...[message]: unknown[]): void {
  if (typeof message !== 'object') post.call(this, message)
}
