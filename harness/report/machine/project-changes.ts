import type { Results, TargetInfo } from '../../results.ts'
import { type Change, compareResults } from '../model/comparison.ts'
import { counted } from '../model/gate.ts'
import { implementationsOf } from '../model/implementations.ts'
import { markdownText } from './markdown-text.ts'

const kinds = { better: 'Better', worse: 'Worse', changed: 'Otherwise' } as const

/**
 * What became of each project between two runs, in markdown: a changelog that could be sent to it. A line is a case that
 * became better or worse, with the requirements that it asks for, on which hosts, and its verdict before and after.
 */
export function projectChanges(before: Results, after: Results): string {
  const { changes } = compareResults(before, after)
  const older = new Map(before.targets.map((target) => [target.id, target]))
  const ran = after.targets.filter((target) => older.has(target.id))
  return implementationsOf(ran)
    .map(({ targets }) => {
      const ids = new Set(targets.map(({ id }) => id))
      const own = changes.filter(({ target }) => ids.has(target))
      return [heading(targets, older), ...sections(own, after)].join('\n\n')
    })
    .join('\n\n')
}

function heading([first]: readonly TargetInfo[], older: ReadonlyMap<string, TargetInfo>): string {
  if (!first) return ''
  const { name, version } = first.implementation
  const was = older.get(first.id)?.implementation.version
  const versions = was === version ? `${version}, with other dependencies` : `${was} → ${version}`
  return `## ${markdownText(name)} ${markdownText(versions)}`
}

function sections(changes: readonly Change[], after: Results): string[] {
  if (changes.length === 0) return ['No verdict changed.']
  return Object.entries(kinds).flatMap(([kind, title]) => {
    const of = changes.filter((change) => change.kind === kind)
    const lines = new Map<string, Change[]>()
    for (const change of of) {
      const key = `${change.caseId} ${change.before} ${change.after}`
      lines.set(key, [...(lines.get(key) ?? []), change])
    }
    if (lines.size === 0) return []
    return [
      `### ${title}: ${counted(lines.size, 'case')}`,
      [...lines.values()].map((alike) => line(alike, after)).join('\n'),
    ]
  })
}

/** Changes of one case that are alike on several hosts are one line. */
function line(alike: readonly Change[], { cases, requirements }: Results): string {
  const [first] = alike
  if (!first) return ''
  const testCase = cases.find(({ id }) => id === first.caseId)
  const asked = requirements.filter(({ id }) => testCase?.requirements.includes(id))
  const links = asked.map(({ id, url }) => `[${id}](${url})`).join(', ')
  const hosts = alike.map(({ target }) => target.replace(/^.*@/, '')).join(', ')
  const title = markdownText(testCase?.title ?? first.caseId)
  const became = markdownText(`${first.before} → ${first.after}`)
  return `- ${title} (\`${first.caseId}\`${links === '' ? '' : `; ${links}`}): ${became} on ${markdownText(hosts)}`
}
