/** The files of a user whose adapter and program are TypeScript, and who uses each export of the package. */
export const typescriptProject: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ type: 'module' }),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      strict: true,
      noEmit: true,
      target: 'ES2023',
      lib: ['ES2023', 'DOM', 'DOM.AsyncIterable'],
      module: 'NodeNext',
      resolveJsonModule: true,
    },
    files: ['adapter.ts', 'program.ts', 'playwright.config.ts'],
  }),
  'adapter.ts': `
    import type { Parse } from 'eventsource-conformance/adapter'
    export const parse: Parse = (on) => ({ push() { on.message({ data: '' }) }, end() {} })`,
  'program.ts': `
    import { loadCorpus, runConformance, type Results } from 'eventsource-conformance'
    import { startServer } from 'eventsource-conformance/server'
    import cases from 'eventsource-conformance/cases.json' with { type: 'json' }
    export const results: Promise<Results> = runConformance('adapter.ts', { grep: cases[0]!.id })
    export const server = startServer()
    export const ids: Promise<string[]> = loadCorpus().then((corpus) => corpus.map(({ id }) => id))
    // @ts-expect-error There is no such option.
    export const wrong = runConformance('adapter.ts', { grip: '' })`,
  'playwright.config.ts': `
    import { defineConfig, test } from '@playwright/test'
    import { conformance } from 'eventsource-conformance/playwright'
    const plain = defineConfig({ testDir: 'tests', use: { locale: 'de' } })
    export const extended = conformance(defineConfig<{ mine: string }>({ use: { mine: '' } }), 'adapter.ts')
    // @ts-expect-error There is no such option.
    export const wrong = conformance(plain, 'adapter.ts', { host: 'node' })
    export default conformance(plain, 'adapter.ts', { hosts: ['node', 'chromium'], set: '2026.1' })`,
}
