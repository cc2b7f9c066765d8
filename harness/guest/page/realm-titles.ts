import type { Abilities } from '../messages.ts'

/** The realms of a browser in the words of the page. */
export const realmTitles: readonly [Abilities['realms'][number], string][] = [
  ['page', 'a page'],
  ['worker', 'a worker'],
  ['shared-worker', 'a shared worker'],
  ['service-worker', 'a service worker'],
]
