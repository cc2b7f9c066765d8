import { inPlaceOf, type Mutant } from '../mutant.ts'

const requests = 'request.ts'
const sent = '    return await fetch(url, init)'

/** Connections that are kept, and streams that are silent. */
export const connections: readonly Mutant[] = [
  ...inPlaceOf(sent, requests, '^transport/keep-alive/', {
    // A stream has ended when its connection has.
    'kept connection: a stream ends with its connection': `    const response = await fetch(url, init)
    if (response.headers.get('connection') !== 'close' && response.status === 200)
      return new Response(
        response.body?.pipeThrough(new TransformStream({ flush: () => new Promise(() => undefined) })),
        response,
      )
    return response`,
    // A redirect on a connection that could be kept is not followed.
    'kept connection: a redirect is not followed': `    return await fetch(url, { ...init, redirect: 'manual' })`,
  }),
  ...inPlaceOf(sent, requests, '^transport/silence/', {
    // A response that has not come, or a stream that goes on, after 5 s is given up.
    'silence: 5 s and no more': `    return await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) })`,
  }),
]
