import EventSourceStream from '@server-sent-stream/web'
import type { About, Read } from '../../harness/adapter.ts'

export const about: About = {
  lacks: { 'reconnection-time': 'retry fields are ignored, says its README under Limitations' },
}

// @ts-expect-error Its types are those of its CommonJS build, where the class is a member.
export const read: Read = (stream) => stream.pipeThrough(new EventSourceStream())
