import { programName } from '../installation.ts'

/** What runs just one case. @param words after `run`: what is run, and where */
export function caseCommand(words: string, caseId: string): string {
  return `${programName} run ${words} --grep '^${caseId}$'`
}

/** The words for an adapter on a host. Its path is absolute: npm runs it in the project's folder. */
export function adapterWords(adapter: string, host: string): string {
  return `'${adapter}' --host ${host}`
}
