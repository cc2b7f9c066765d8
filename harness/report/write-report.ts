import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { badgeOf, badgeSvg, levelBadge } from './machine/badge.ts'
import { bugs } from './machine/bugs.ts'
import { junit } from './machine/junit.ts'
import { summary } from './machine/summary.ts'
import { wptReport, wptReportOf } from './machine/wptreport.ts'
import { compareResults } from './model/comparison.ts'
import { fileNames } from './model/file-names.ts'
import type { Grade } from './model/grade.ts'
import { historyOf } from './model/history.ts'
import { openRun, type Run } from './model/run.ts'
import { scoredLevels } from './model/tally.ts'
import { gradePage } from './page/grade-page.tsx'
import { writePages } from './page/write-pages.ts'
import { replaceDirectory } from './replace-directory.ts'
import type { Results } from '../results.ts'

// A file that every report has, and hardly anything else.
const mark = 'compat.json'

/** What a report may show beside the run itself. */
export interface ReportExtras {
  /** An older run to compare with. */
  against?: Results | undefined
  /** Further runs, in any order, for the history of each target. */
  history?: readonly Results[] | undefined
  /** The grade of the suite itself, which results do not hold: `npm run -s grade -- --json`. */
  grade?: Grade | undefined
}

/**
 * Writes the report of a run into `directory`, which must be new, empty or an older report: it is replaced
 * as a whole, so that a reader sees the old report or the new one. Everything is made from `results` alone:
 *
 *     results.json  index.html  cases/<id>.html  compat.json
 *     grade.html, if there is a grade
 *     junit.xml  wptreport.json  wptreport/<target>.json  summary.md  bugs.md  badges/<target>/{level,must,interop,should}.{svg,json}
 */
export async function writeReport(
  results: Results,
  directory: string,
  extras: ReportExtras = {},
): Promise<void> {
  const run = openRun(results)
  const comparison = extras.against && compareResults(extras.against, results)
  const older = [...(extras.history ?? []), ...(extras.against ? [extras.against] : [])]
  const histories = older.length === 0 ? [] : historyOf([...older, results])
  await replaceDirectory(directory, mark, async (into) => {
    const write: Write = async (file, content) => {
      const path = join(into, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, content)
    }
    await writePages(run, { comparison, histories, isGraded: extras.grade !== undefined }, write)
    if (extras.grade) await write('grade.html', await gradePage(extras.grade))
    await write('summary.md', summary(run, comparison))
    await write('bugs.md', bugs(run))
    await writeBadges(run, write)
    await write('junit.xml', junit(run))
    await writeWptReports(run, write)
    await write('results.json', `${JSON.stringify(results, null, 1)}\n`)
  })
}

type Write = (file: string, content: string) => Promise<void>

async function writeWptReports(run: Run, write: Write): Promise<void> {
  await write('wptreport.json', `${JSON.stringify(wptReport(run))}\n`)
  const names = fileNames(run.ran.map((target) => target.id))
  for (const target of run.ran)
    await write(
      `wptreport/${names.get(target.id)}.json`,
      `${JSON.stringify(wptReportOf(run, target))}\n`,
    )
}

async function writeBadges(run: Run, write: Write): Promise<void> {
  const names = fileNames(run.results.targets.map((target) => target.id))
  for (const target of run.results.targets) {
    const badges = scoredLevels.map((level) => [level, badgeOf(run, target, level)] as const)
    for (const [name, badge] of [['level', levelBadge(run, target)] as const, ...badges]) {
      const path = `badges/${names.get(target.id)}/${name}`
      await write(`${path}.svg`, badgeSvg(badge))
      await write(`${path}.json`, `${JSON.stringify(badge)}\n`)
    }
  }
}
