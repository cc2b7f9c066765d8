import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { replaceDirectory } from './replace-directory.ts'

const test = base.extend<{ place: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern to know what a fixture needs
  place: async ({}, use) => {
    const place = await mkdtemp(join(tmpdir(), 'replace-'))
    await use(place)
    await rm(place, { recursive: true })
  },
})

const fill = (content: string) => (into: string) => writeFile(join(into, 'mark'), content)

test('makes a new directory, then replaces it, and leaves nothing beside it', async ({ place }) => {
  const directory = join(place, 'deep', 'report')
  await replaceDirectory(directory, 'mark', fill('one'))
  await replaceDirectory(directory, 'mark', fill('two'))
  expect(await readFile(join(directory, 'mark'), 'utf8')).toBe('two')
  expect(await readdir(join(place, 'deep'))).toEqual(['report'])
})

test('a failure leaves the old directory as it was', async ({ place }) => {
  const directory = join(place, 'report')
  await replaceDirectory(directory, 'mark', fill('one'))
  const failing = replaceDirectory(directory, 'mark', () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(await readFile(join(directory, 'mark'), 'utf8')).toBe('one')
  expect(await readdir(place)).toEqual(['report'])
})

test("somebody's directory is refused", async ({ place }) => {
  await mkdir(join(place, 'home'))
  await writeFile(join(place, 'home', 'letter.txt'), 'dear')
  await expect(replaceDirectory(join(place, 'home'), 'mark', fill('one'))).rejects.toThrow(
    /holds files but no mark, so it is not a report: name an empty directory or a new one\.$/,
  )
  expect(await readdir(join(place, 'home'))).toEqual(['letter.txt'])
})
