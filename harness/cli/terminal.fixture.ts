import { fileURLToPath } from 'node:url'
import { startProcess } from '../hosts/child-process.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
const loader = import.meta.resolve('tsx')

/** What was seen on a terminal, and the exit status. */
export interface Shown {
  status: number | undefined
  screen: string
}

/**
 * Runs the command line on a terminal of its own, which `script` of util-linux makes.
 *
 * @param answer what is typed once the command has asked something
 */
export async function onTerminal(
  words: readonly string[],
  folder: string,
  answer: string,
): Promise<Shown> {
  const command = [process.execPath, '--import', loader, main, ...words]
    .map((word) => `'${word.replaceAll("'", String.raw`'\''`)}'`)
    .join(' ')
  const child = startProcess('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
    cwd: folder,
    env: process.env,
    stdin: 'pipe',
  })
  let screen = ''
  child.stdout.on('data', (data) => {
    const hasAsked = screen.includes('? ')
    screen += String(data)
    if (!hasAsked && screen.includes('? ')) child.stdin?.write(`${answer}\n`)
  })
  const { exitCode } = await child
  return { status: exitCode, screen }
}
