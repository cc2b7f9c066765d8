/** The arrows between the folders of harness/; which of them may be, the lint says (.oxlintrc.json). */
import { expect, test } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = import.meta.dirname

/** Folder → folders that it imports from. Files of harness/ itself, the contracts, count as a folder of their own. */
function arrowsBelow(folder: string): Map<string, Set<string>> {
  const arrows = new Map<string, Set<string>>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|tsx|js|mjs)$/.test(file) && !file.includes('node_modules'),
  )
  for (const file of files)
    for (const target of importsOf(path.join(folder, file))) {
      const [from, to] = [folderOf(file), folderOf(path.relative(folder, target))]
      if (to !== '..' && from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
    }
  return arrows
}

function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)
  return [...specifiers].map(([, specifier = '']) => path.resolve(path.dirname(file), specifier))
}

function folderOf(file: string): string {
  const [first = '', ...rest] = file.split(path.sep)
  return rest.length === 0 ? 'the contracts' : first
}

/** The first ring that leads from a folder back to it; undefined if there is none. */
function ringOf(arrows: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const walk = (trail: string[]): string[] | undefined => {
    for (const next of arrows.get(trail.at(-1) ?? '') ?? []) {
      if (next === trail[0]) return [...trail, next]
      const ring = trail.includes(next) ? undefined : walk([...trail, next])
      if (ring) return ring
    }
    return undefined
  }
  for (const folder of arrows.keys()) {
    const ring = walk([folder])
    if (ring) return ring
  }
  return undefined
}

test('a ring of folders is found', () => {
  const arrows = new Map([
    ['probe', new Set(['protocol', 'server'])],
    ['server', new Set(['bundle'])],
    ['bundle', new Set(['probe'])],
  ])
  expect(ringOf(arrows)).toEqual(['probe', 'server', 'bundle', 'probe'])
})

test('no folders of harness/ import each other in a circle', () => {
  const arrows = arrowsBelow(root)
  expect(arrows.get('run')).toContain('hosts')
  expect(ringOf(arrows)).toBeUndefined()
})
