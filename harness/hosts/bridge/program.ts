import { StringDecoder } from 'node:string_decoder'
import { setTimeout as delay } from 'node:timers/promises'
import type { About } from '../../adapter.ts'
import type { Hello, LineToProgram } from '../../program-lines.ts'
import { startCommand } from './command.ts'
import { readLine } from './read-line.ts'
import type { OpenSubject } from './subject.ts'

/** A program that has not said hello within this time did not start. */
const helloLimitMs = 30_000
/** A program may hang in the first case it is given, and again when that is run alone. */
const silentLivesLimit = 3

/** A program that speaks the lines of harness/program-lines.ts over standard input and output. */
export function program(command: string): OpenSubject {
  /** How often it was started, and has not answered a single close. */
  let silentLives = 0
  return async (listener) => {
    if (silentLives === silentLivesLimit)
      throw new Error(
        'it has never answered {"close":{"id":…}} or {"end":{"id":…}} with {"closed":{"id":…}}',
      )
    silentLives++
    const started = startCommand(command, listener.printed)
    const { stdin, stdout, giveUp } = started
    // That it reads no more, its end tells.
    stdin?.on('error', () => undefined)
    let greet = (_hello: Hello): void => undefined
    const greeting = new Promise<Hello>((resolve) => (greet = resolve))
    let hasGreeted = false

    const say = (line: LineToProgram): void => void stdin?.write(`${JSON.stringify(line)}\n`)
    const wrong = (problem: string, id: number | undefined): void => {
      say({ wrong: problem })
      // Whose line it is can be seen only if its stream is: else each case in flight is tried alone.
      if (id !== undefined && listener.hasBegun(id)) listener.wrong(id, problem)
      else giveUp(problem)
    }
    const take = (text: string): void => {
      const read = readLine(text)
      if ('problem' in read) return wrong(read.problem, read.id)
      const { line } = read
      if ('hello' in line) {
        if (hasGreeted) return wrong('The program said hello twice.', undefined)
        hasGreeted = true
        return greet(line.hello)
      }
      const [{ id }] = Object.values(line) as [{ id: number }]
      if (!hasGreeted) wrong(`The program must say hello first: it wrote ${text}.`, undefined)
      else if (!listener.hasBegun(id))
        wrong(`The program wrote of stream ${id}, which was never begun: ${text}.`, undefined)
      else {
        if ('closed' in line) silentLives = -Infinity
        listener.said(line)
      }
    }
    eachLine(stdout, (text) => {
      // What it has printed before the line is read by then, and stands before it in the story.
      setImmediate(() => {
        if (!started.isGivenUp()) take(text)
      })
    })

    const late = `\`${command}\` did not say hello within ${helloLimitMs / 1000} seconds.`
    const hello = await Promise.race([
      greeting,
      started.ended,
      delay(helloLimitMs, late, { ref: false }),
    ])
    if (typeof hello === 'string') {
      await started.end()
      throw new Error(`${hello} See docs/other-languages.md.`)
    }
    const { language, ...about } = hello
    return {
      about: about as About,
      environment: language,
      say,
      died: started.ended,
      giveUp,
      end: started.end,
    }
  }
}

/** Lines end with LF alone, for JSON may hold whatever else ends a line elsewhere. */
function eachLine(stream: NodeJS.ReadableStream, take: (text: string) => void): void {
  const decoder = new StringDecoder('utf8')
  let begun: string[] = []
  stream.on('data', (data: Buffer) => {
    const [first = '', ...others] = decoder.write(data).split('\n')
    begun.push(first)
    for (const next of others) {
      const text = begun.join('')
      begun = [next]
      if (text.trim() !== '') take(text)
    }
  })
}
