import { programName } from '../installation.ts'

/** What runs just one case of an adapter on a host. The path is absolute: npm runs it in the project's folder. */
export function caseCommand(adapterFile: string, host: string, caseId: string): string {
  return `${programName} run '${adapterFile}' --host ${host} --grep '^${caseId}$'`
}
