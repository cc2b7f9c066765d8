import { once } from 'node:events'
import { createServer } from 'node:http'

// 0 is any free port, for the other origin too.
const port = Number(process.argv[2] ?? 8080)
const servers = [port, port && port + 1].map((at) => createServer().listen(at))
await Promise.all(servers.map((server) => once(server, 'listening')))
const [here, there] = servers.map((server) => server.address().port)
const places = {
  '{page}': `http://localhost:${here}`,
  '{cross-origin}': `http://localhost:${there}`,
  '{cross-site}': `http://127.0.0.1:${here}`,
  '{page-host}': `localhost:${here}`,
  '{cross-origin-host}': `localhost:${there}`,
  '{cross-site-host}': `127.0.0.1:${here}`,
  '{run}': '/run',
}
const fillIn = (text) =>
  Object.entries(places).reduce((t, [name, to]) => t.replaceAll(name, to), text)

// What the server saw since the page was loaded. A connection of an earlier load no longer counts.
let seen = { requests: [], left: [], ended: [], signals: [] }
let changed = () => {}
const tell = () => {
  const waiting = changed
  changed = () => {}
  waiting()
}
const until = async (condition, alive) => {
  while (alive() && !condition())
    await new Promise((resolve) => {
      const before = changed
      changed = () => (before(), resolve())
    })
}

async function serve(request, response) {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname === '/') {
    seen.stop = true
    seen = { requests: [], left: [], ended: [], signals: [] }
    tell()
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    response.end(
      page
        .replace('CASE', () => JSON.stringify(theCase).replaceAll('<', '\\u003C'))
        .replace('PLACES', () => JSON.stringify(places)),
    )
  } else if (url.pathname === '/seen') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(seen))
  } else if (url.pathname === '/signal') {
    seen.signals.push(url.searchParams.get('name'))
    tell()
    response.end()
  } else if (url.pathname === '/favicon.ico') {
    response.writeHead(404).end()
  } else {
    await play(request)
  }
}

/** The chunks of a step: its bytes, or a text repeated and cut. */
const chunksOf = ({ bytes, repeat, times, chunk }) => {
  const whole = Buffer.from(bytes ?? repeat.repeat(times), bytes === undefined ? 'utf8' : 'latin1')
  const size = chunk ?? whole.length
  return Array.from({ length: Math.ceil(whole.length / size) }, (_, index) =>
    whole.subarray(index * size, (index + 1) * size),
  )
}

/** Answers a request with the next entry of the script, straight on the socket. */
async function play(request) {
  const run = seen
  const { socket } = request
  const number = run.requests.push({
    method: request.method,
    target: request.url,
    headers: request.rawHeaders,
  })
  const answer = theCase.server[number - 1] ?? { status: 204, framing: 'none' }
  console.log(`#${number} ${request.method} ${request.url}`)
  let over = false
  socket.on('error', () => {})
  socket.on('close', () => {
    if (!over) run.left.push(number)
    over = true
    tell()
  })
  tell()
  const alive = () => !over && !run.stop
  const framing = answer.framing ?? 'chunked'
  const steps = async (list, write) => {
    for (const step of list ?? []) {
      if (!alive()) return
      if (step.pause) await new Promise((resolve) => setTimeout(resolve, step.pause))
      else if (step.awaitSignal) await until(() => run.signals.includes(step.awaitSignal), alive)
      else
        for (const chunk of chunksOf(step)) {
          await new Promise((resolve) => socket.write(write(chunk), resolve))
          // The next chunk is a packet of its own: this one has left before it is written.
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
    }
  }
  socket.setNoDelay(true)
  const finish = (how) => {
    if (!alive() || how === 'hold') return
    over = true
    run.ended.push(number)
    if (how === 'reset') socket.resetAndDestroy()
    else socket.end(how === 'end' && !answer.raw && framing === 'chunked' ? '0\r\n\r\n' : '')
    tell()
  }
  await steps(answer.before)
  if (!alive()) return
  if (answer.noResponse)
    return finish({ reset: 'reset', close: 'truncate', hold: 'hold' }[answer.noResponse])
  if (answer.raw) {
    await steps(answer.raw, (bytes) => bytes)
    return finish(answer.end ?? 'end')
  }
  const type = answer.contentType === undefined ? 'text/event-stream' : answer.contentType
  const lines = [
    `HTTP/${answer.version ?? '1.1'} ${answer.status ?? 200} `,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    ...(answer.headers ?? []).map(([name, value]) => `${name}: ${fillIn(value)}`),
    ...(framing === 'chunked' ? ['Transfer-Encoding: chunked'] : []),
    ...(framing.length === undefined || typeof framing === 'string'
      ? []
      : [`Content-Length: ${framing.length}`]),
    'Connection: close',
  ]
  socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
  await steps(answer.body, (bytes) =>
    framing === 'chunked'
      ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')])
      : bytes,
  )
  finish(framing === 'none' && !answer.end ? 'truncate' : (answer.end ?? 'end'))
}

for (const server of servers)
  server.on('request', (request, response) => void serve(request, response))
console.log(`Open ${places['{page}']}/ in any browser.`)
