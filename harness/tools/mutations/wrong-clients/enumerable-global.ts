/** It was put on the global object by an assignment, and is seen by for-in. */
export const { EventSource } = globalThis

Object.defineProperty(globalThis, 'EventSource', { enumerable: true })
