import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Trust } from '../../server/certificate.ts'
import type { OpenHost } from '../host.ts'
import { endOf } from './process-end.ts'

/** How a runtime is asked to run a script. */
export interface CommandLine {
  program: string
  arguments: string[]
}

/**
 * Opens a host whose probes are processes of their own.
 *
 * @param commandFor the command line that runs a script file; control origin and probe id are appended
 * @param trust what the processes are to trust, beside what the system does
 */
export async function openProcesses(
  commandFor: (script: string, withNative: boolean) => CommandLine,
  trust: Trust,
): Promise<OpenHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-'))
  const authority = path.join(folder, 'authority.pem')
  await writeFile(authority, trust.authority)
  const scripts = new Map<string, Promise<string>>()
  const children = new Set<ChildProcess>()
  const fileOf = (script: string): Promise<string> => {
    const known = scripts.get(script)
    if (known) return known
    const file = path.join(folder, `probe-${scripts.size}.mjs`)
    const written = writeFile(file, script).then(() => file)
    scripts.set(script, written)
    return written
  }
  return {
    // There is nothing shared that could die.
    died: new Promise(() => undefined),
    isAlive: () => Promise.resolve(true),
    async startProbe({ script, controlUrl, probe, withNative }) {
      const command = commandFor(await fileOf(script), withNative)
      const child = spawn(command.program, [...command.arguments, controlUrl, probe], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_EXTRA_CA_CERTS: authority, DENO_CERT: authority },
      })
      children.add(child)
      const { gone, died } = endOf(child)
      void gone.then(() => children.delete(child))
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
