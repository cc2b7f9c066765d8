import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { replaceDirectory } from './replace-directory.ts'

const fill = (content: string) => (into: string) => writeFile(join(into, 'mark'), content)

test('makes a new directory, then replaces it, and leaves nothing beside it', async () => {
  const place = test.info().outputPath()
  const directory = join(place, 'deep', 'report')
  await replaceDirectory(directory, 'mark', fill('one'))
  await replaceDirectory(directory, 'mark', fill('two'))
  expect(await readFile(join(directory, 'mark'), 'utf8')).toBe('two')
  expect(await readdir(join(place, 'deep'))).toEqual(['report'])
})

test('a failure leaves the old directory as it was', async () => {
  const place = test.info().outputPath()
  const directory = join(place, 'report')
  await replaceDirectory(directory, 'mark', fill('one'))
  const failing = replaceDirectory(directory, 'mark', () => Promise.reject(new Error('disk full')))
  await expect(failing).rejects.toThrow('disk full')
  expect(await readFile(join(directory, 'mark'), 'utf8')).toBe('one')
  expect(await readdir(place)).toEqual(['report'])
})

test("somebody's directory is refused", async () => {
  const home = test.info().outputPath('home')
  await mkdir(home)
  await writeFile(join(home, 'letter.txt'), 'dear')
  await expect(replaceDirectory(home, 'mark', fill('one'))).rejects.toThrow(
    /holds files but no mark, so it is not a report: name an empty directory or a new one\.$/,
  )
  expect(await readdir(home)).toEqual(['letter.txt'])
})
