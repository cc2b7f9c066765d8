/** Programs that the project's own tests of other languages need: looked for, else installed from the distribution. */
import { outcomeOf } from '../../hosts/child-process.ts'
import { firstExecutable } from '../../hosts/executable.ts'

/** Program → the package of Debian and what descends from it. */
const packages = { python3: 'python3', go: 'golang-go', perl: 'perl' }

/** For a few hundred megabytes on a slow line. */
const limitMs = 15 * 60_000

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
  if (refusal === undefined) {
    say(`languages: installs ${names.join(', ')} with apt-get …`)
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
    const aptGet = ['apt-get', '--option=DPkg::Lock::Timeout=300', 'install', '--yes']
    await outcomeOf('env', [...sudo, ...aptGet, '--no-install-recommends', ...names], {
      limitMs,
      env: process.env,
    })
  }
  const left = missing.map(([program]) => program).filter((program) => !isHere(program))
  if (left.length > 0)
    say(
      `languages: there is no ${left.join(' and no ')}, so tests of other languages fail: install ${names.join(', ')}.`,
    )
}

function isHere(program: string): boolean {
  return firstExecutable([program]) !== undefined
}
