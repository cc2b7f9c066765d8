import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startProcess } from '../child-process.ts'
import { havingPrinted, keepLast, lastLines } from '../program-output.ts'
import type { ClientReads } from '../../server/client-reads.ts'
import type { OpenHost, ProbeStart, RunningProbe } from '../host.ts'

/** A host whose probes are processes of their own. */
export interface ProcessHost {
  /** What a process reads: name → content. */
  filesFor(script: string): Record<string, string>
  /** @param folder where those files are */
  start(folder: string, start: ProbeStart): ProbeProcess
  /** What a process tells of its client's reads. */
  readsOf?(process: ProbeProcess): ClientReads
  /** What is to be done once a process runs. */
  started?(process: ProbeProcess, start: ProbeStart): Promise<void>
}

/** Opens a host that has nothing for its probes to share but a folder for their files. */
export async function openProcesses(host: ProcessHost): Promise<OpenHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-'))
  const processes = new Set<ProbeProcess>()
  const folders = new Map<string, Promise<string>>()
  /** Where the files for a script are: written once, for other processes may be reading them. */
  const folderOf = (script: string): Promise<string> => {
    const folderOfScript =
      folders.get(script) ?? written(path.join(folder, String(folders.size)), host.filesFor(script))
    folders.set(script, folderOfScript)
    return folderOfScript
  }
  return {
    // There is nothing shared that could die.
    died: new Promise(() => undefined),
    isAlive: () => Promise.resolve(true),
    async startProbe(start) {
      const process = host.start(await folderOf(start.script), start)
      processes.add(process)
      void process.gone.then(() => processes.delete(process))
      await host.started?.(process, start)
      const reads = host.readsOf?.(process)
      return { ...process, ...(reads && { reads }) }
    },
    async close() {
      for (const process of processes) void process.kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function written(folder: string, files: Record<string, string>): Promise<string> {
  await mkdir(folder)
  for (const [name, content] of Object.entries(files))
    await writeFile(path.join(folder, name), content)
  return folder
}

/** A probe that is a process, with what it writes to its file descriptor 3. */
export interface ProbeProcess extends Required<Pick<RunningProbe, 'gone' | 'died' | 'kill'>> {
  readonly pipe: NodeJS.ReadableStream
}

/** Starts a probe that is a process of its own. Only a signal is not its own doing. */
export function startProbeProcess(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
): ProbeProcess {
  const child = startProcess(program, args, options)
  const printed = keepLast(child.stdout, child.stderr)
  let hasDied = (_reason: string): void => undefined
  const died = new Promise<string>((resolve) => (hasDied = resolve))
  const gone = child.then(({ exitCode, signal, originalMessage }) => {
    if (signal === undefined && exitCode === undefined)
      return `The process could not be started: ${originalMessage}`
    const how = signal ? `was ended by ${signal}` : `exited with status ${exitCode}`
    // What it printed is not why it was ended from outside.
    if (signal === 'SIGKILL' || signal === 'SIGTERM') hasDied(`The process ${how}.`)
    else if (signal) hasDied(`The process ${how}${havingPrinted(lastLines(printed()))}.`)
    return `The process ${how}.${printed() ? ` It printed: ${printed().trim()}` : ''}`
  })
  return {
    pipe: child.stdio[3],
    gone,
    died,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
