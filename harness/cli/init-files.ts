import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file that is not there yet; says what was done. What is there is the user's, and stays. */
export async function writeIfNew(file: string, text: string): Promise<'written' | 'kept'> {
  if (existsSync(file)) return 'kept'
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, text)
  return 'written'
}

/** The folder whose `.github` counts: that of the repository, or the package's own if it is in none. */
export function repositoryOf(folder: string): string {
  for (let each = folder; path.dirname(each) !== each; each = path.dirname(each))
    if (existsSync(path.join(each, '.git'))) return each
  return folder
}

/** What a workflow needs to know. */
interface WorkflowParts {
  /** Of the suite: the workflow is pinned to it. */
  version: string
  /** From the repository to the package; empty if it is the same. */
  inRepository: string
  /** From the package's folder. */
  adapter: string
  knownFailures: string
  set: string
  host: string
  /** The major version of the Node that runs the suite. */
  node: number
  install: string
}

const repository = 'eventsource-conformance/eventsource-conformance'

/** A workflow of GitHub that runs the suite for every push and pull request, by the suite's own action. */
export function workflowText({
  version,
  inRepository,
  adapter,
  knownFailures,
  set,
  host,
  node,
  install,
}: WorkflowParts): string {
  const folder = inRepository === '' ? '' : `\n        working-directory: ${inRepository}`
  return `name: EventSource conformance

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  conformance:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: ${node}
      - run: ${install}${folder}
      - run: npm run build --if-present${folder}
      # Pinned, with a frozen set: a new version of the suite turns no pull request red.
      - uses: ${repository}@v${version}
        with:
          adapter: ${adapter}
          hosts: ${host}
          set: '${set}'
          known-failures: ${knownFailures}${
            inRepository === '' ? '' : `\n          working-directory: ${inRepository}`
          }
`
}

/** How dependencies are installed in a folder, by its lock file. */
export function installCommand(folder: string): string {
  const has = (file: string): boolean => existsSync(path.join(folder, file))
  if (has('pnpm-lock.yaml')) return 'corepack enable && pnpm install --frozen-lockfile'
  if (has('yarn.lock')) return 'corepack enable && yarn install --immutable'
  return has('package-lock.json') ? 'npm ci' : 'npm install'
}
