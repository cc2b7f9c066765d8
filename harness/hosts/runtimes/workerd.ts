import { get } from 'node:http'
import { createInterface } from 'node:readline'
import type { Host } from '../host.ts'
import { findRuntime } from './find-runtime.ts'
import { openProcesses, startProbeProcess } from './process-host.ts'

/** A worker that may speak to the loopback interface; workerd chooses the port and tells it on descriptor 3. */
const config = `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "probe", worker = .probe),
    (name = "internet", network = (allow = ["local", "private", "public"])),
  ],
  sockets = [(name = "probe", address = "127.0.0.1:0", http = (), service = "probe")],
);

const probe :Workerd.Worker = (
  modules = [(name = "probe", esModule = embed "probe.mjs")],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"],
);
`

/** Cloudflare's runtime. Each slot is a process. */
export const workerd: Host = {
  name: 'workerd',
  entry: 'workerd',
  slots: 10,
  offers: [],
  hasNative: true,
  namesOf: () => ({ page: '127.0.0.1', crossSite: 'localhost' }),
  find() {
    const found = findRuntime('workerd')
    if (!found.found) return found
    return {
      ...found,
      open: () =>
        openProcesses({
          filesFor: (script) => ({ 'config.capnp': config, 'probe.mjs': script }),
          start: (folder) =>
            startProbeProcess(found.executablePath, ['serve', '--control-fd=3', 'config.capnp'], {
              cwd: folder,
            }),
          async started({ pipe, gone }, { controlUrl, probe }) {
            const port = await Promise.race([portOf(pipe), gone])
            if (typeof port === 'string') throw new Error(port)
            const query = new URLSearchParams({ control: controlUrl, probe })
            // Its answer would be the end of the probe: nobody waits for it.
            get(`http://127.0.0.1:${port}/?${query}`).on('error', () => undefined)
          },
        }),
    }
  },
}

async function portOf(pipe: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: pipe })) {
    const { event, port } = JSON.parse(line) as { event: string; port: number }
    if (event === 'listen') return port
  }
  throw new Error('workerd told no port.')
}
