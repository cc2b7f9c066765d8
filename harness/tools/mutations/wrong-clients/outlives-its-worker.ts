/** A source in a worker goes on when the worker is terminated. */
export const { EventSource } = globalThis

Worker.prototype.terminate = () => undefined
