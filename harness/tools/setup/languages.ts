/** Programs that the project's own tests of other languages need: looked for, else installed from the distribution. */
import { firstExecutable } from '../../hosts/executable.ts'
import { aptGetInstall } from './apt-get.ts'

/** Program → the package of Debian and what descends from it. */
const packages = { python3: 'python3', go: 'golang-go', perl: 'perl' }

/**
 * Installs what is missing.
 *
 * @param refusal why this user may install no packages, if so
 */
export async function provideLanguages(
  refusal: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const missing = Object.entries(packages).filter(([program]) => !isHere(program))
  if (missing.length === 0) return
  const names = missing.map(([, name]) => name)
  if (refusal === undefined) say(`languages: installs ${names.join(', ')} with apt-get …`)
  const complaint = refusal ?? (await aptGetInstall(names))
  const left = missing.map(([program]) => program).filter((program) => !isHere(program))
  if (left.length > 0)
    say(
      `languages: there is no ${left.join(' and no ')}, so tests of other languages fail (${complaint ?? 'apt-get did not bring it'}): install ${names.join(', ')}.`,
    )
}

function isHere(program: string): boolean {
  return firstExecutable([program]) !== undefined
}
