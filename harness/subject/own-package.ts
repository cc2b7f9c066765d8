import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { satisfies } from 'semver'
import { z } from 'zod'
import { HarnessError } from '../errors.ts'

const Manifest = z.looseObject({
  name: z.string(),
  version: z.string().optional(),
  type: z.string().optional(),
  exports: z.unknown().optional(),
  main: z.string().optional(),
  module: z.string().optional(),
  engines: z.looseObject({ node: z.string().optional() }).optional(),
})

/** The package in whose folder somebody works. */
export interface OwnPackage {
  name: string
  version: string
  /** How the adapter, in a folder of the package, imports it. */
  specifier: string
  /** How it is imported from the folder itself. */
  fromFolder: string
  /** The ending of an ES module in it. */
  ending: '.js' | '.mjs'
  /** The range of Node versions that it asks for. */
  node: string | undefined
}

/**
 * Reads what the package.json of a folder says.
 *
 * @throws HarnessError if there is none, or it has no name
 */
export function readOwnPackage(folder: string): OwnPackage {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file))
    throw new HarnessError(
      `There is no package.json in ${folder}: call init in a package's folder.`,
    )
  const checked = Manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.success)
    throw new HarnessError(`${file} is not that of a package: ${z.prettifyError(checked.error)}`)
  const {
    name,
    version = '0.0.0',
    type,
    exports,
    module,
    main = 'index.js',
    engines,
  } = checked.data
  const entry = path.posix.normalize(module ?? main)
  // Only a package that has `exports` can import itself by its name.
  const isByName = exports !== undefined
  return {
    name,
    version,
    specifier: isByName ? name : `../${entry}`,
    fromFolder: isByName ? name : `./${entry}`,
    ending: type === 'module' ? '.js' : '.mjs',
    node: engines?.node,
  }
}

/** A Node to test a package with. */
export interface NodeChoice {
  host: string
  /** For the set-up of Node in CI, where the suite runs on the Node that the package is tested with. */
  major: number
}

/** Versions that there are hosts of, the newest last. */
const majors = [22, 24, 26]

/** The Node that runs the suite, if the package supports it; else the oldest one that it does. */
export function nodeFor(range: string | undefined): NodeChoice {
  const supports = (version: string): boolean => range === undefined || satisfies(version, range)
  const own = Number(process.versions.node.split('.')[0])
  if (supports(process.versions.node)) return { host: 'node', major: own }
  const major = majors.find((each) => supports(`${each}.99.0`)) ?? 24
  return { host: `node-${major}`, major }
}
