import { expect, test } from '@playwright/test'
import path from 'node:path'
import { projectRoot } from '../corpus/corpus.ts'
import { wireSize } from './wire-size.ts'

const sizeOf = (name: string) =>
  wireSize(path.join(projectRoot, 'implementations', name, 'adapter.ts'), 'node')

test('a package weighs what it imports too, minified and gzipped', async () => {
  const [parser, client] = [await sizeOf('eventsource-parser-3'), await sizeOf('eventsource-4')]
  // eventsource imports eventsource-parser.
  expect(parser).toBeGreaterThan(500)
  expect(client).toBeGreaterThan(parser)
  expect(client).toBeLessThan(10_000)
})
