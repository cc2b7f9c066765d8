import { z } from 'zod'
import { count, flag, json, string, word } from './word.ts'

/** Steps about a service worker of the run, whose script comes from the wire script. */
export const serviceWorkerWords = {
  registerServiceWorker: word(
    {
      registerServiceWorker: string(
        'Register the script at this URL and wait until it is active. It controls the documents below ' +
          'the folder of its URL that are opened from then on; when the run is over it is unregistered.',
      ),
    },
    ({ registerServiceWorker: url }) =>
      `navigator.serviceWorker.register(${json(url)}), and wait until it is active`,
    { needs: 'service-workers' },
  ),
  unregisterServiceWorker: word(
    {
      unregisterServiceWorker: flag(
        'Call unregister() of its registration, and wait until that has been done. Documents that it controls keep it.',
      ),
    },
    () => 'registration.unregister(), and wait for it',
  ),
  fetchEvents: word(
    {
      fetchEvents: count(
        'Wait until it has seen so many further requests that are no navigations, and log of each: url, ' +
          'method, mode, credentials, cache, redirect, destination, and lastEventId (the header, or null).',
      ),
    },
    ({ fetchEvents: requests }) =>
      `wait until the service worker has seen ${requests} more ${requests === 1 ? 'request' : 'requests'}, and log them`,
  ),
}
/** The name of one of these words. */
export type ServiceWorkerWord = keyof typeof serviceWorkerWords

/** What a service worker does with requests that are no navigations. */
export const ServiceWorkerAnswer = z
  .enum([
    'from the network',
    'by itself',
    'by itself as text/plain',
    'by itself until it breaks off',
    'with a network error',
    'with an exception',
    'not at all',
  ])
  .describe(
    'from the network: with fetch(event.request). by itself: with a stream of type text/event-stream that ' +
      'holds the one message "from the service worker", and ends. by itself until it breaks off: with a stream of the ' +
      'id 7 that holds this message; it fetches `break-off` beside its script, and errors the stream with its ' +
      'controller once that is answered. with an ' +
      'exception: with a promise that is rejected. not at all: it calls no respondWith().',
  )
export type ServiceWorkerAnswer = z.infer<typeof ServiceWorkerAnswer>
