/** The connection is not established yet, or was closed and is being reestablished. */
export const CONNECTING = 0
/** The connection is open, and events are dispatched as they arrive. */
export const OPEN = 1
/** The connection is not open, and nothing tries to reconnect. */
export const CLOSED = 2

/** The values of the attribute readyState. */
export type ReadyState = typeof CONNECTING | typeof OPEN | typeof CLOSED
