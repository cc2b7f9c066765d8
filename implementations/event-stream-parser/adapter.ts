import { parse } from 'event-stream-parser'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: {
    'reconnection-time':
      'it gives MessageEvents only, says its README, and these have no such member',
  },
}

export const read: Read = (stream) => parse(stream)
