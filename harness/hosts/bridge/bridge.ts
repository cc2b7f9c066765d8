/**
 * The implementation runs apart from the probe. The probe is a thread of ours, one for each slot, whose adapter passes on
 * what it is told to do and what the subject tells. There is one subject for all probes.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LineFromProgram, LineToProgram } from '../../program-lines.ts'
import type { OpenHost, ProbeStart, RunningProbe } from '../host.ts'
import type { OpenSubject } from './subject.ts'

/** What a probe tells: a line for the subject with a number of its own for the stream, or that it waits in vain. */
type FromProbe = Exclude<LineToProgram, { wrong: unknown }> | { unanswered: string }

/** The stream of a probe. */
interface Stream {
  worker: Worker
  /** Its number there. */
  id: number
}

/**
 * Opens the host of a subject.
 *
 * @param source what the reports name it
 */
export async function openBridge(open: OpenSubject, source: string): Promise<OpenHost> {
  const streams = new Map<number, Stream>()
  const workers = new Set<Worker>()
  let lastId = 0
  const tell = (id: number, word: string, content: object): void => {
    const stream = streams.get(id)
    if (stream) post(stream.worker, { id: stream.id, word, content })
  }
  const subject = await open({
    hasBegun: (id) => id <= lastId,
    said(line: LineFromProgram) {
      for (const [word, content] of Object.entries(line) as [string, { id: number }][])
        tell(content.id, word, content)
    },
    wrong: (id, problem) => tell(id, 'wrong', { problem }),
    printed(text) {
      for (const worker of workers) post(worker, { word: 'printed', content: { text } })
    },
  })
  const folder = await mkdtemp(path.join(tmpdir(), 'eventsource-conformance-'))
  let written: Promise<string> | undefined
  const fileOf = (script: string): Promise<string> => {
    const file = path.join(folder, 'probe.mjs')
    written ??= writeFile(file, script).then(() => file)
    return written
  }
  const start = async ({ script, controlUrl, probe }: ProbeStart): Promise<RunningProbe> => {
    const worker = new Worker(await fileOf(script), {
      argv: [controlUrl, probe],
      // Not those of ours, such as a loader for TypeScript.
      execArgv: [],
      workerData: { about: subject.about },
    })
    workers.add(worker)
    const ids = new Map<number, number>()
    worker.on('message', (message: FromProbe) => {
      if ('unanswered' in message) return subject.giveUp(message.unanswered)
      for (const [word, content] of Object.entries(message) as [string, { id: number }][]) {
        const id = ids.get(content.id) ?? ++lastId
        ids.set(content.id, id)
        streams.set(id, { worker, id: content.id })
        subject.say({ [word]: { ...content, id } } as LineToProgram)
      }
    })
    let thrown = ''
    worker.on('error', (error) => (thrown = ` (${String(error)})`))
    const exited = new Promise<string>((resolve) => {
      worker.once('exit', () => {
        workers.delete(worker)
        resolve(`The thread of the probe ended${thrown}.`)
      })
    })
    return {
      identity: () => Promise.resolve({ source, version: subject.environment }),
      gone: Promise.race([subject.died, exited]),
      ...(subject.caughtUp && { caughtUp: subject.caughtUp }),
      kill: async () => void (await worker.terminate()),
    }
  }
  return {
    died: subject.died,
    isAlive: () => Promise.resolve(true),
    startProbe: start,
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()))
      await subject.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function post(worker: Worker, message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A thread has no origin.
  worker.postMessage(message)
}
