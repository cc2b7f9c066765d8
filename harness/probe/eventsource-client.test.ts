import { expect, test } from '@playwright/test'
import { createEventSourceClient } from './eventsource-client.ts'
import { createRecorder } from './recorder.ts'

/** Sources that keep count of themselves. */
function countingSources() {
  const closed: string[] = []
  class Counting extends EventTarget {
    readonly url: string
    constructor(url: string) {
      super()
      this.url = url
    }
    close(): void {
      closed.push(this.url)
    }
  }
  return { closed, Implementation: Counting as unknown as typeof EventSource }
}

test('a run closes its sources at its end, those it has let go of too', () => {
  const { closed, Implementation } = countingSources()
  const client = createEventSourceClient(Implementation, 'http://page.test/', createRecorder())
  void client.take({ construct: { url: 'http://page.test/let-go' } })
  void client.take({ letGo: true })
  void client.take({ construct: { url: 'http://page.test/kept' } })
  client.stop()
  expect(closed.toSorted()).toEqual(['http://page.test/kept', 'http://page.test/let-go'])
})
