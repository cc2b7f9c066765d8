import type { z } from 'zod'
import { type LineFromProgram, wordsFromProgram } from '../../program-lines.ts'
import { featureNames } from '../../vocabulary/features.ts'

/** A line that the program wrote, or what is wrong with it, in one sentence. */
export type ReadLine =
  | { line: LineFromProgram }
  | {
      problem: string
      /** The stream that it is about, if that is all that can be read of it. */
      id?: number
    }

/** No sentence quotes more of a line. */
const shownCharacters = 80

/** Reads a line of a program. */
export function readLine(text: string): ReadLine {
  const begin = `The program wrote the line ${shown(text)}`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return {
      problem: `${begin}, which is not JSON: write one JSON object a line, and all else to standard error.`,
    }
  }
  const words = Object.keys(Object(value))
  const [word] = words
  const names = Object.keys(wordsFromProgram).join(', ')
  if (words.length !== 1 || word === undefined || !(word in wordsFromProgram))
    return { problem: `${begin}, which is no object with one of the words ${names}.` }
  const content: unknown = Reflect.get(Object(value), word)
  const checked = wordsFromProgram[word as keyof typeof wordsFromProgram].safeParse(content)
  if (checked.success) return { line: { [word]: checked.data } as LineFromProgram }
  const id: unknown = Reflect.get(Object(content), 'id')
  return {
    problem: `${begin}, whose "${word}" is wrong: ${faultsOf(checked.error)}.`,
    ...(Number.isInteger(id) && { id: id as number }),
  }
}

function faultsOf({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message, ...issue }) => {
      const isFeature = issue.code === 'unrecognized_keys' && path[0] === 'lacks'
      const choice = isFeature ? `; choose from ${featureNames.join(', ')}` : ''
      return path.length === 0 ? message : `${path.join('.')}: ${message}${choice}`
    })
    .join('; ')
}

function shown(text: string): string {
  const begin = text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
  return JSON.stringify(begin)
}
