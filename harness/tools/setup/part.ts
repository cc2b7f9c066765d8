import type { EngineName } from '../../hosts/browser.ts'

/** What setup provides: each browser, and the server-side runtimes together. */
export type Part = EngineName | 'runtimes'

export const parts: readonly Part[] = ['chromium', 'firefox', 'webkit', 'runtimes']

/**
 * The parts that the command line asks for; all, if it names none.
 *
 * @throws if it names something else.
 */
export function wantedParts(args: readonly string[]): readonly Part[] {
  const unknown = args.filter((arg) => !parts.some((part) => part === arg))
  if (unknown.length > 0) {
    throw new Error(
      `setup knows no ${unknown.map((arg) => `"${arg}"`).join(', ')}: name any of ${parts.join(', ')}, or nothing for all.`,
    )
  }
  return args.length === 0 ? parts : parts.filter((part) => args.includes(part))
}
