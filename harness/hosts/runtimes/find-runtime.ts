import path from 'node:path'
import { firstExecutable, isExecutable, systemSource } from '../executable.ts'
import { programVersion } from '../program-version.ts'
import type { FoundRuntime, Runtime, RuntimeName } from './runtime.ts'
import { packagedBinary } from './runtime-binaries.ts'

const products: Readonly<Record<RuntimeName, string>> = {
  node: 'Node',
  'node-24': 'Node',
  'node-26': 'Node',
  deno: 'Deno',
  bun: 'Bun',
  workerd: 'workerd',
}

/** Under these names a system has a runtime; a Node of a certain line has none. */
const systemPrograms: Partial<Record<RuntimeName, string>> = {
  deno: 'deno',
  bun: 'bun',
  workerd: 'workerd',
}

/**
 * The program of a runtime: the one that the environment names (EVENTSOURCE_CONFORMANCE_NODE_24, …_NODE_26, …_DENO,
 * …_BUN, …_WORKERD), else the one that setup installed, else the system's. `node` is always the Node that runs this.
 * Looks only at files.
 */
export function findRuntime(name: RuntimeName): Runtime {
  if (name === 'node') return found(name, process.execPath, 'the Node that runs the suite')

  const variable = `EVENTSOURCE_CONFORMANCE_${name.toUpperCase().replace('-', '_')}`
  const given = process.env[variable]
  if (given !== undefined && given !== '') {
    const executablePath = path.resolve(given)
    if (isExecutable(executablePath))
      return found(name, executablePath, `${executablePath}, named by ${variable}`)
    return {
      found: false,
      name,
      reason: `${variable} names ${executablePath}, which is no program that can be run.`,
      remedy: `Set ${variable} to the path of the runtime's program, or unset it.`,
    }
  }

  const packaged = packagedBinary(name)
  if (packaged !== undefined) return found(name, packaged, `npm ${name}`)

  const system = systemPrograms[name]
  const installed = system === undefined ? undefined : firstExecutable([system])
  if (installed !== undefined) return found(name, installed, systemSource(installed))

  return {
    found: false,
    name,
    reason: `The npm package with ${name} for ${process.platform}-${process.arch} is not installed.`,
    remedy: `Run \`npm run setup -- runtimes\`, or name the program in ${variable}.`,
  }
}

function found(name: RuntimeName, executablePath: string, source: string): FoundRuntime {
  return {
    found: true,
    name,
    executablePath,
    source,
    async version() {
      const said = await programVersion(executablePath)
      return `${products[name]} ${said.replace(/^\D*/, '')}`
    },
  }
}
