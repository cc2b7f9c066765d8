import { inPlaceOf, type Mutant } from '../mutant.ts'

const requests = 'request.ts'
const sent = '    return await fetch(url, init)'

/** Connections that are kept, streams that are silent, and origins that name another place for themselves. */
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
  ...inPlaceOf(sent, requests, '^transport/alternative-services/', {
    // What an Alt-Svc names is asked from then on, and nothing else.
    'alternative service: nothing else is asked': `    const [, , run] = url.pathname.split('/')
    const alternatives = (globalThis.alternatives ??= new Map())
    if (alternatives.has(run)) url.host = alternatives.get(run)
    const response = await fetch(url, init)
    const [, alternative] = /="(.+?)"/.exec(response.headers.get('Alt-Svc') ?? '') ?? []
    if (alternative !== undefined) alternatives.set(run, alternative)
    return response`,
    // A stream whose head has an Alt-Svc is soon left for what that names.
    'alternative service: the stream is left for it': `    const left = new AbortController()
    const response = await fetch(url, { ...init, signal: AbortSignal.any([signal, left.signal]) })
    if (response.headers.get('Alt-Svc')?.includes('='))
      setTimeout(() => left.abort(new TypeError('left')), 200)
    return response`,
  }),
  ...inPlaceOf(sent, requests, '^transport/silence/', {
    // A response that has not come, or a stream that goes on, after 5 s is given up.
    'silence: 5 s and no more': `    return await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) })`,
  }),
]
