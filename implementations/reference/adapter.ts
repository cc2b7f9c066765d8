import type { About } from '../../harness/adapter.ts'

export { EventSource } from './event-source.ts'

/** What the suite is told of the reference. */
export const about: About = {
  name: 'reference',
  lacks: {
    'trusted-events': 'an event that script dispatches is never trusted',
  },
}
