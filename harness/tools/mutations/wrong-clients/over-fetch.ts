/** It asks by fetch(), as script can, and shows what that does otherwise than the browser's own. */
export { EventSource } from '../../../../implementations/reference/event-source.ts'
