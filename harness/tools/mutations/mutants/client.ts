import { inPlaceOf, type Mutant } from '../mutant.ts'

/** Mutants of what a client is told beside the URL. */
export const client: readonly Mutant[] = [
  ...inPlaceOf(
    "new Headers({ Accept: 'text/event-stream', ...headers })",
    'connect.ts',
    '^client/request/',
    {
      'option headers: ignored': "new Headers({ Accept: 'text/event-stream' })",
      'option headers: names alone':
        "new Headers({ Accept: 'text/event-stream', ...Object.fromEntries(Object.keys(headers ?? {}).map((name) => [name, ''])) })",
      'option headers: Content-Type is its own':
        "new Headers({ Accept: 'text/event-stream', ...headers, ...(body !== null && { 'Content-Type': 'text/plain' }) })",
    },
  ),
  ...inPlaceOf(
    "const init = { headers: sent, method, body, signal: own.signal, cache: 'no-store' } as const",
    'connect.ts',
    '^client/request/',
    {
      'option method: ignored, and with it the body':
        "const init = { headers: sent, signal: own.signal, cache: 'no-store' } as const",
      'option body: ignored':
        "const init = { headers: sent, method, signal: own.signal, cache: 'no-store' } as const",
      'option method, option body: of the first request alone':
        "const seen = ((globalThis as { seen?: WeakSet<object> }).seen ??= new WeakSet())\nconst once = seen.has(options) ? {} : { method, body }\nseen.add(options)\nconst init = { headers: sent, ...once, signal: own.signal, cache: 'no-store' } as const",
      'option body: as JSON once more':
        "const init = { headers: sent, method, body: body && JSON.stringify(body), signal: own.signal, cache: 'no-store' } as const",
      'option body: one byte a character':
        "const init = { headers: sent, method, body: body && Uint8Array.from(body, (c) => c.charCodeAt(0)), signal: own.signal, cache: 'no-store' } as const",
    },
  ),
  ...inPlaceOf(
    '      await reconnectionDelay(owner.reconnectionTime, attempt.signal)\n',
    'connect.ts',
    '^client/(request|last-event-id)/',
    {
      'options: headers forgotten for the reconnection':
        '      await reconnectionDelay(owner.reconnectionTime, attempt.signal)\n      for (const name of Object.keys(headers ?? {})) delete (headers as Record<string, string>)[name]\n',
      'option lastEventId: forgotten for the reconnection':
        "      await reconnectionDelay(owner.reconnectionTime, attempt.signal)\n      if (owner.lastEventId === lastEventId) owner.lastEventId = ''\n",
    },
  ),
  ...inPlaceOf(
    "sent.set('Last-Event-ID', utf8Bytes(owner.lastEventId))",
    'connect.ts',
    '^client/last-event-id/',
    {
      'option lastEventId: sent for ever':
        "sent.set('Last-Event-ID', utf8Bytes(lastEventId || owner.lastEventId))",
    },
  ),
  ...inPlaceOf('    lastEventId,\n', 'connect.ts', '^client/last-event-id/', {
    'option lastEventId: ignored': "    lastEventId: '',\n",
  }),
  ...inPlaceOf(
    'readTimeoutMs === undefined ? undefined : setTimeout(() => own.abort(), readTimeoutMs)',
    'connect.ts',
    '^client/read-timeout/',
    {
      'read timeout: none': 'undefined as ReturnType<typeof setTimeout> | undefined',
      'read timeout: taken for seconds':
        'readTimeoutMs === undefined ? undefined : setTimeout(() => own.abort(), readTimeoutMs * 1000)',
      'read timeout: the connection is closed for good':
        'readTimeoutMs === undefined ? undefined : setTimeout(() => { closed.abort(); own.abort() }, readTimeoutMs)',
    },
  ),
  ...inPlaceOf('        clearTimeout(timer)\n', 'connect.ts', '^client/read-timeout/', {
    'read timeout: counted from the response on': '        void timer\n',
  }),
  ...inPlaceOf('    restart() {\n', 'connect.ts', '^client/restart/', {
    'restart: nothing': '    restart() {\n      if (attempt) return\n',
    'restart: closes': '    restart() {\n      closed.abort()\n',
    'restart: forgets the last event ID': "    restart() {\n      owner.lastEventId = ''\n",
  }),
  ...inPlaceOf(
    "if (line.startsWith(':')) on.comment(line.slice(1))",
    'connect.ts',
    '^client/comments/',
    {
      'comments: none': '',
      'comments: with the colon': "if (line.startsWith(':')) on.comment(line)",
      'comments: up to the next colon':
        "if (line.startsWith(':')) on.comment(line.split(':')[1] ?? '')",
      'comments: those between blocks alone':
        "if (line.startsWith(':') && !(owner as { inBlock?: boolean }).inBlock) on.comment(line.slice(1))\n      ;(owner as { inBlock?: boolean }).inBlock = line !== ''",
    },
  ),
]
