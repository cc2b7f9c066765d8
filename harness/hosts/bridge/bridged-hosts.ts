import type { Host } from '../host.ts'
import { openBridge } from './bridge.ts'
import { program } from './program.ts'
import { service } from './service.ts'
import type { OpenSubject } from './subject.ts'

const listenerSteps: Host['lacks'] & object = {
  'listener-steps': 'The program is told what to do only after it has left the listener.',
}

/** Programs in any language that speak with the suite in lines: `run --command`. */
export function commandHost(command: string): Host {
  return bridgedHost('command', command, program(command), listenerSteps)
}

/**
 * Test services that speak HTTP: `run --service`.
 *
 * @param command starts the service; if left out, it runs already
 */
export function serviceHost(url: string, command?: string): Host {
  const lacks = {
    ...listenerSteps,
    'many-events': 'In the protocol of test services each event and each comment is a request.',
    'open-events': 'The protocol of test services has no message for an opened connection.',
    'error-events': 'The protocol of test services does not say which losses are reported.',
  }
  // Each message is a request of its own; most of a run is waiting for the last of them.
  return { ...bridgedHost('service', url, service(url, command), lacks), slots: 20, wayMs: 2000 }
}

function bridgedHost(
  name: string,
  source: string,
  subject: OpenSubject,
  lacks: Host['lacks'] & object,
): Host {
  return {
    name,
    entry: 'bridge',
    slots: 10,
    offers: [],
    hasNative: false,
    lacks,
    namesOf: () => ({ page: '127.0.0.1', crossSite: 'localhost' }),
    find: () => ({
      found: true,
      source,
      version: () => Promise.resolve(source),
      open: () => openBridge(subject, source),
    }),
  }
}
