import { chromium, expect } from '@playwright/test'
import path from 'node:path'
import { startProcess } from '../hosts/child-process.ts'
import type { OutsideProject } from './outside-project.fixture.ts'

/** Calls `serve` for one case, joins it with Chromium, and ends it once the case has been run; gives what it printed. */
export async function joinedBrowser(
  project: OutsideProject,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const program = path.join(project.folder, 'node_modules/.bin/eventsource-conformance')
  const words = ['serve', '--grep', '^stream/bom/leading$', '--report', 'served']
  const serving = startProcess(program, words, { cwd: project.folder, env })
  let printed = ''
  for (const stream of [serving.stdout, serving.stderr])
    stream.on('data', (data) => (printed += String(data)))
  const addresses = (): string[] =>
    [...printed.matchAll(/to be tested: (\S+)/g)].map(([, url]) => url!)
  try {
    const patience = { timeout: 100_000 }
    await expect.poll(() => addresses().length, patience).toBe(1)
    const executablePath = env['EVENTSOURCE_CONFORMANCE_CHROMIUM'] ?? ''
    const browser = await chromium.launch({ executablePath })
    const page = await browser.newPage()
    await page.goto(addresses()[0]!)
    await page.getByLabel('Name of this browser').fill('X')
    await page.getByRole('button', { name: 'Start' }).click(patience)
    await expect(page.getByRole('status')).toContainText(/^Done/, patience)
    await browser.close()
    serving.kill('SIGINT')
    await serving
    return printed
  } finally {
    serving.kill('SIGKILL')
  }
}
