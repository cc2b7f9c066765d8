import { native } from '../model/engine.ts'
import type { TargetInfo } from '../../results.ts'

/** One column of the browser compatibility table. */
export interface CompatBrowser {
  id: string
  title: string
  group: 'Browsers' | 'Engines as run here' | 'Runtimes'
  /** Its name in `@mdn/browser-compat-data`; nothing if that does not speak of it. */
  declaredAs?: string
  /** How somebody gets a measurement where there is none. */
  howToRun: string
  /** Is this what that host really ran? A build of an engine is not the browser of that engine. */
  isHost(host: TargetInfo['host']): boolean
}

function byHost(name: string): string {
  return `Run host ${name} where it is installed, or name its program in EVENTSOURCE_CONFORMANCE_${name.toUpperCase()}.`
}

/** A browser by name: it was run only if the source of the host says so. */
function browser(
  id: string,
  title: string,
  source: RegExp,
  howToRun: string,
  declaredAs = id,
): CompatBrowser {
  return {
    id,
    title,
    group: 'Browsers',
    declaredAs,
    howToRun,
    isHost: (host) => source.test(`${host.source ?? ''} ${host.version ?? ''}`),
  }
}

function engine(name: string, title: string): CompatBrowser {
  return {
    id: `engine-${name}`,
    title,
    group: 'Engines as run here',
    howToRun: `Run host ${name}; if this machine lacks it, the run says how to get it.`,
    isHost: (host) => host.name === name || workerKind(host.name)?.engine === name,
  }
}

function runtime(id: string, title: string, declaredAs?: string): CompatBrowser {
  return {
    id,
    title,
    group: 'Runtimes',
    ...(declaredAs === undefined ? {} : { declaredAs }),
    howToRun: `Run target ${native}@${id}, where this version of it has an EventSource of its own.`,
    isHost: (host) => host.name === id || host.name.startsWith(`${id}-`),
  }
}

export const compatBrowsers: readonly CompatBrowser[] = [
  browser('chrome', 'Chrome', /google[ -]chrome/i, byHost('chrome')),
  browser('edge', 'Edge', /(ms|microsoft ?|\b)edge\b/i, byHost('msedge')),
  browser(
    'firefox',
    'Firefox',
    /^(?!.*(playwright|nightly)).*firefox/i,
    'Run host firefox with a Firefox of Mozilla or of a distribution.',
  ),
  browser('opera', 'Opera', /\bopera\b/i, byHost('opera')),
  browser('safari', 'Safari', /\bsafari\b/i, `Run host safari on a Mac, or a grid that has it.`),
  browser('ie', 'Internet Explorer', /internet explorer/i, 'It is no longer made.'),
  engine('chromium', 'Chromium'),
  engine('firefox', 'Firefox'),
  engine('webkit', 'WebKit'),
  runtime('node', 'Node.js'),
  runtime('deno', 'Deno', 'deno'),
  runtime('bun', 'Bun'),
  runtime('workerd', 'workerd'),
]

/** Which kind of worker a host is, and of which engine: `firefox-shared-worker`. */
export function workerKind(host: string): { engine: string; kind: string } | undefined {
  const [, of, kind] = /^(.+?)-(worker|shared-worker|service-worker)$/.exec(host) ?? []
  return of === undefined || kind === undefined ? undefined : { engine: of, kind }
}
