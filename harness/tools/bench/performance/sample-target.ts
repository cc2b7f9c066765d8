import { build } from 'esbuild'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { common, requireForPackages } from '../../../bundle/bundle-probe.ts'
import { HarnessError } from '../../../errors.ts'
import type { Target } from '../../../run/target.ts'
import { certificates } from '../../../server/certificate.ts'
import { marks, type Samples, workloads } from './workloads.ts'

/** A target that has posted nothing for so long is given up. */
const limitMs = 300_000

/**
 * Measures an implementation in its host.
 *
 * @param adapterFile in place of the target's own
 * @throws HarnessError if it cannot be measured: one sentence
 */
export async function sampleTarget(
  { id, host, implementation, adapterFile: own }: Target,
  adapterFile: string = own,
): Promise<Samples> {
  const found = host.find()
  if (!found.found) throw new HarnessError(`Host ${host.name} is missing: ${found.reason}`)
  const script = await bundled(adapterFile, host.entry === 'process')
  let posted = (_samples: Samples): void => undefined
  const samples = new Promise<Samples>((resolve) => (posted = resolve))
  const server = createServer((request, response) => void answer(request, response, script, posted))
  const control = await listening(server)
  const open = await found.open((await certificates()).trust)
  try {
    const running = await open.startProbe({
      probe: 'bench',
      slot: 0,
      script,
      pageUrl: `${control}/`,
      controlUrl: control,
      withNative: implementation === 'native',
    })
    const result = await Promise.race([
      samples,
      running.gone,
      delay(limitMs, `It took longer than ${limitMs / 1000} s.`, { ref: false }),
    ])
    await running.kill()
    if (typeof result === 'string') throw new HarnessError(`${id}: ${result}`)
    if (result.error !== undefined) throw new HarnessError(`${id}: ${result.error}`)
    return result
  } finally {
    await open.close()
    server.closeAllConnections()
    server.close()
  }
}

async function bundled(adapterFile: string, isProcess: boolean): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    entryPoints: ['harness/tools/bench/performance/program.ts'],
    alias: { adapter: path.resolve(adapterFile) },
    format: 'esm',
    platform: isProcess ? 'node' : 'browser',
    ...(isProcess && { banner: { js: requireForPackages } }),
  })
  return outputFiles[0]?.text ?? ''
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  script: string,
  posted: (samples: Samples) => void,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/samples') {
    posted(JSON.parse(await text(request)) as Samples)
    response.end()
  } else if (pathname === '/stream') {
    const workload = workloads.find(({ name }) => name === searchParams.get('workload'))
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(`data: ${marks.first}\n\n`)
    const all = workload?.text(Number(searchParams.get('size'))) ?? ''
    // What the client lets wait is the measured time: all is ready to be read.
    response.write(`${all}data: ${marks.last}\n\n`)
  } else if (pathname === '/') {
    response.setHeader('Content-Type', 'text/html')
    response.end(
      '<!doctype html><title>bench</title><script type="module" src="probe.js"></script>',
    )
  } else {
    response.setHeader('Content-Type', 'text/javascript')
    response.end(script)
  }
}
