/**
 * `npm run picture`: the picture of the published report in the README, with what some target gets wrong in view.
 */
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findChromium } from '../../hosts/chromium/find-chromium.ts'
import { launchChromium } from '../../hosts/chromium/launch-chromium.ts'
import { projectRoot } from '../../corpus/corpus.ts'

const report = path.join(projectRoot, 'reports/published/index.html')
const picture = path.join(projectRoot, 'reports/published.png')

const found = findChromium()
if (!found.found) throw new Error(`${found.reason} ${found.remedy}`)
const browser = await launchChromium(found)
const page = await browser.newPage({ viewport: { width: 1280, height: 860 } })
await page.goto(`${pathToFileURL(report).href}#matrix?show=bad`)
// Legend and matrix, under the row of links that stays at the top.
await page.locator('#matrix').evaluate((matrix) => matrix.scrollIntoView())
await page.screenshot({ path: picture })
await browser.close()
console.log(`Picture: ${path.relative(process.cwd(), picture)}`)
