/** Builds the package's `dist/`: our modules in JavaScript, one for one, and beside them what they read. */
import { chmod, cp, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadCorpus } from '../../corpus/corpus.ts'
import { outcomeOf } from '../../hosts/child-process.ts'
import { projectRoot } from '../../installation.ts'

const dist = path.join(projectRoot, 'dist')

/** Compiles what `tsconfig.build.json` names. */
async function compile(): Promise<void> {
  const tsc = path.join(projectRoot, 'node_modules/typescript/bin/tsc')
  const { failure, stdout } = await outcomeOf(
    process.execPath,
    [tsc, '-p', 'tsconfig.build.json'],
    { cwd: projectRoot, env: process.env },
  )
  if (failure !== undefined) throw new Error(`${failure}\n${stdout}`)
}

/** Copies what is read at run time and is no module: style sheets, tables, schemas. */
async function copyFiles(): Promise<void> {
  for (const folder of ['cases', 'harness']) {
    const entries = await readdir(path.join(projectRoot, folder), { recursive: true })
    const files = entries.filter(
      (file) =>
        /\.(css|html|json|svg)$/.test(file) &&
        !/(^|\/)(node_modules|tools|runtimes)\//.test(file.replaceAll(path.sep, '/')),
    )
    for (const file of files)
      await cp(path.join(projectRoot, folder, file), path.join(dist, folder, file))
  }
  // What the browsers' own EventSource is known to fail: `serve` expects it of browsers that join.
  const known = 'implementations/native/known-failures.json'
  await cp(path.join(projectRoot, known), path.join(dist, known))
}

await rm(dist, { recursive: true, force: true })
await compile()
await copyFiles()
await writeFile(path.join(dist, 'cases.json'), `${JSON.stringify(await loadCorpus())}\n`)
await chmod(path.join(dist, 'harness/cli/bin.js'), 0o755)
