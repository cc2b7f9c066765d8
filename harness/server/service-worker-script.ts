import type { ServiceWorkerAnswer } from '../case.ts'
import { fetchEventChannel } from '../protocol/realm-messages.ts'

const ownStream = (type: string): string =>
  `new Response('data: from the service worker\\n\\n', { headers: { 'Content-Type': '${type}' } })`

const answers: Readonly<Record<ServiceWorkerAnswer, string | null>> = {
  'from the network': 'fetch(request)',
  'by itself': ownStream('text/event-stream'),
  'by itself as text/plain': ownStream('text/plain'),
  'with a network error': 'Response.error()',
  'not at all': null,
}

/** The script of a service worker that tells the probe what it is asked for. */
export function serviceWorkerScript(answer: ServiceWorkerAnswer): string {
  const response = answers[answer]
  return `
const channel = new BroadcastChannel('${fetchEventChannel}' + registration.scope)
addEventListener('install', () => skipWaiting())
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.mode === 'navigate') return
  const { url, method, mode, credentials, cache, redirect, destination } = request
  const lastEventId = request.headers.get('Last-Event-ID')
  channel.postMessage({ url, method, mode, credentials, cache, redirect, destination, lastEventId })
  ${response === null ? '' : `event.respondWith(${response})`}
})
`
}
