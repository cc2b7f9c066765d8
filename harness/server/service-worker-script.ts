import type { ServiceWorkerAnswer } from '../case.ts'
import { fetchEventChannel } from '../protocol/realm-messages.ts'

const ownStream = (type: string): string =>
  `new Response('data: from the service worker\\n\\n', { headers: { 'Content-Type': '${type}' } })`

/** What was enqueued is with the client before the stream is errored: the server answers when it knows that. */
const breakingStream = `new Response(
  new ReadableStream({
    start(controller) {
      const text = 'id: 7\\ndata: from the service worker\\n\\n'
      controller.enqueue(new TextEncoder().encode(text))
      fetch('break-off').then(() => controller.error(new Error('of the service worker')))
    },
  }),
  { headers: { 'Content-Type': 'text/event-stream' } },
)`

const answers: Readonly<Record<ServiceWorkerAnswer, string | null>> = {
  'from the network': 'fetch(request)',
  'by itself': ownStream('text/event-stream'),
  'by itself as text/plain': ownStream('text/plain'),
  'by itself until it breaks off': breakingStream,
  'with a network error': 'Response.error()',
  'with an exception': `Promise.reject(new Error('of the service worker'))`,
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
