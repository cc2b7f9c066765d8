import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { findRuntime } from './find-runtime.ts'
import type { Host, OpenHost } from '../host.ts'
import { endOf } from './process-end.ts'

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
  slots: 6,
  offers: [],
  hasNative: true,
  namesOf: () => ({ page: '127.0.0.1', crossSite: 'localhost' }),
  find() {
    const found = findRuntime('workerd')
    if (!found.found) return found
    return { ...found, open: () => openWorkerd(found.executablePath) }
  },
}

async function openWorkerd(program: string): Promise<OpenHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-'))
  const children = new Set<ChildProcess>()
  const folders = new Map<string, Promise<string>>()
  /** Where a script and its configuration are: written once, for workerds read them as they start. */
  const folderOf = (script: string): Promise<string> => {
    const folderOfScript =
      folders.get(script) ?? written(path.join(folder, String(folders.size)), script)
    folders.set(script, folderOfScript)
    return folderOfScript
  }
  return {
    // There is nothing shared that could die.
    died: new Promise(() => undefined),
    isAlive: () => Promise.resolve(true),
    async startProbe({ script, controlUrl, probe }) {
      const child = spawn(program, ['serve', '--control-fd=3', 'config.capnp'], {
        cwd: await folderOf(script),
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      })
      children.add(child)
      const { gone, died } = endOf(child)
      void gone.then(() => children.delete(child))
      const port = await Promise.race([portOf(child), gone])
      if (typeof port === 'string') throw new Error(port)
      const query = new URLSearchParams({ control: controlUrl, probe })
      // Its answer would be the end of the probe: nobody waits for it.
      get(`http://127.0.0.1:${port}/?${query}`).on('error', () => undefined)
      return {
        gone,
        died,
        async kill() {
          child.kill('SIGKILL')
          await gone
        },
      }
    },
    async close() {
      for (const child of children) child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function written(folder: string, script: string): Promise<string> {
  await mkdir(folder)
  await writeFile(path.join(folder, 'config.capnp'), config)
  await writeFile(path.join(folder, 'probe.mjs'), script)
  return folder
}

async function portOf(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const { event, port } = JSON.parse(line) as { event: string; port: number }
    if (event === 'listen') return port
  }
  throw new Error('workerd told no port.')
}
