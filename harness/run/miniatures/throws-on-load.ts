/** Cannot be loaded. */
export { EventSource } from '../../../implementations/reference/event-source.ts'

throw new RangeError('not in this host')
