import { Router } from '@koa/router'
import Koa from 'koa'
import { bundleRealm } from '../bundle/bundle-realm.ts'
import type { PlayedScript } from '../protocol/played-script.ts'
import type { ClientReads } from './client-reads.ts'
import { type ControlHandler, controlApp } from './control.ts'
import { certificates, type Trust } from './certificate.ts'
import type { Listener } from './listen.ts'
import { listen, loopback } from './listen.ts'
import { type AnyRequestListener, listenHttp2, listenSecure } from './listen-secure.ts'
import { type HostNames, originsOf, type Ports } from './origins.ts'
import { probePage, type Realm } from './probe-page.ts'
import { openRefusablePort } from './refusable-port.ts'
import { firstBytesOf, hasBody } from './request-body.ts'
import { type ServedRun, serveRun } from './served-run.ts'

/**
 * The fixture server: plays wire scripts. A run begins with `begin`, which gives it a path of its own that
 * nobody can guess; its requests are answered by its script until `end`, which closes its sockets and hands
 * over the wire log. Requests of an ended run are answered 410.
 */
export interface FixtureServer {
  readonly ports: Ports
  /** What clients need to know to trust its certificate. */
  readonly trust: Trust
  /** @param reads of the client, if its host tells */
  begin(script: PlayedScript, names: HostNames, reads?: ClientReads): Promise<ServedRun>
  end(run: ServedRun): ReturnType<ServedRun['finish']>
  /** Serves a probe's page and script at `/probe/…` of the page origin; returns the path. */
  mountProbe(probe: string, script: string, realm?: Realm): string
  close(): void
}

/** Where a fixture server listens. */
export interface ListenAt {
  /** Of its plain ports; those with TLS are never reached from other machines, whose clients do not trust them. */
  address: string
  /** The first of its plain ports, which follow each other; any that are free if left out. */
  firstPort?: number
}

/**
 * @param control answers the probes that call on the control origin
 * @param at the loopback interface, unless told otherwise
 */
export async function startFixtureServer(
  control: ControlHandler,
  { address, firstPort }: ListenAt = { address: loopback },
): Promise<FixtureServer> {
  const runs = new Map<string, ServedRun>()
  const probes = new Map<string, MountedProbe>()
  const streams = listenerOf(streamApp(runs, probes))
  const listeners: Listener[] = []
  const { trusted, unknown, trust } = await certificates()
  const open = async (opening: Promise<Listener>): Promise<number> => {
    const listener = await opening
    listeners.push(listener)
    return listener.port
  }
  const plain = (handler: AnyRequestListener, place: number): Promise<number> =>
    open(listen(handler, firstPort && firstPort + place, address))
  const unserved = await openRefusablePort(streams)
  unserved.shut()
  const ports: Ports = {
    page: await plain(streams, 0),
    crossOrigin: await plain(streams, 1),
    control: await plain(listenerOf(controlApp(control)), 2),
    secure: await open(listenSecure(streams, trusted)),
    untrusted: await open(listenSecure(streams, unknown)),
    http2: await open(listenHttp2(streams, trusted)),
    unserved: unserved.port,
  }
  return {
    ports,
    trust,
    async begin(script, names, reads) {
      const has = (word: string): boolean => script.some((entry) => word in entry)
      const refusable = has('refusedUntil') ? await openRefusablePort(streams, address) : undefined
      const realmScript = has('document') || has('workerScript') ? await bundleRealm() : ''
      const origins = originsOf(names, ports, refusable?.port)
      const run = serveRun(script, origins, realmScript, refusable, reads)
      runs.set(run.token, run)
      return run
    },
    end(run) {
      runs.delete(run.token)
      return run.finish()
    },
    mountProbe(probe, script, realm = 'page') {
      probes.set(probe, { script, realm })
      return `/probe/${probe}/`
    },
    close() {
      for (const run of runs.values()) run.finish()
      for (const listener of listeners) listener.close()
      unserved.close()
    },
  }
}

/** An app as a server takes it; Koa handles its own errors, so nobody need wait for it. */
function listenerOf(app: Koa): AnyRequestListener {
  const handle = app.callback()
  return (request: Parameters<typeof handle>[0], response: Parameters<typeof handle>[1]) => {
    void handle(request, response)
  }
}

interface MountedProbe {
  script: string
  realm: Realm
}

function streamApp(runs: Map<string, ServedRun>, probes: Map<string, MountedProbe>): Koa {
  const router = new Router()
  router.all('/run/:token{/*rest}', (ctx) => {
    const run = runs.get(ctx.params.token ?? '')
    if (!run) {
      ctx.status = 410
      return
    }
    ctx.respond = false
    if (!hasBody(ctx.req)) return run.answer(ctx.req)
    void firstBytesOf(ctx.req).then((body) => run.answer(ctx.req, body))
  })
  router.get('/probe/:probe/', (ctx) => {
    const mounted = probes.get(ctx.params.probe ?? '')
    if (mounted) ctx.body = probePage(mounted.realm)
  })
  router.get('/probe/:probe/probe.js', (ctx) => {
    const mounted = probes.get(ctx.params.probe ?? '')
    if (!mounted) return
    ctx.type = 'text/javascript'
    ctx.body = mounted.script
  })
  const app = new Koa()
  // A client that goes in mid-answer is an everyday thing here, not an error to print.
  app.silent = true
  app.use(router.routes())
  return app
}
