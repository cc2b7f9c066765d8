import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * Writes a directory anew so that nobody sees it half-written: `fill` writes into a sibling, which then
 * takes the place of the old one by rename. If `fill` fails the old directory stays as it was.
 *
 * A directory that holds anything without a file `mark` was not made by this function; it is refused, for
 * replacing it would delete somebody's files.
 */
export async function replaceDirectory(
  directory: string,
  mark: string,
  fill: (into: string) => Promise<void>,
): Promise<void> {
  const target = resolve(directory)
  await refuseForeign(target, mark)
  await mkdir(dirname(target), { recursive: true })
  const fresh = await mkdtemp(join(dirname(target), `.${basename(target)}-new-`))
  const old = `${fresh}-old`
  try {
    // mkdtemp makes it for this user alone; a report is for whoever may read its surroundings.
    await chmod(fresh, 0o755)
    await fill(fresh)
    await rename(target, old).catch(ignoreAbsent)
    await rename(fresh, target)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    // Only there if the second rename failed: the old directory is better than none.
    await rename(old, target).catch(ignoreAbsent)
    throw error
  }
  await rm(old, { recursive: true, force: true })
}

async function refuseForeign(target: string, mark: string): Promise<void> {
  const entries = await readdir(target).catch((error: unknown): string[] => {
    ignoreAbsent(error)
    return []
  })
  if (entries.length > 0 && !entries.includes(mark)) {
    throw new Error(
      `${target} holds files but no ${mark}, so it is not a report: name an empty directory or a new one.`,
    )
  }
}

function ignoreAbsent(error: unknown): void {
  const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  if (!absent) throw error
}
