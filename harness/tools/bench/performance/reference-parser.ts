/** The reference as a parser, for others to be compared with. */
import { EventStream } from '../../../../implementations/reference/event-stream.ts'
import type { Parse } from '../../../adapter.ts'

export const parse: Parse = (on) => {
  const stream = new EventStream(
    {
      lastEventId: '',
      reconnectionTime: 0,
      queueEvent: ({ type, data, lastEventId }) =>
        on.message({ type, data: String(data), lastEventId }),
    },
    '',
  )
  return { push: (bytes) => stream.push(bytes), end: () => undefined }
}
