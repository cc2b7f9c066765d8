/**
 * The server-side runtimes, as hosts name them: the Node that runs the suite, and those that `npm run setup` installs
 * in the versions of this folder's package.json.
 */
export const runtimeNames = ['node', 'node-24', 'node-26', 'deno', 'bun', 'workerd'] as const

export type RuntimeName = (typeof runtimeNames)[number]

/** A runtime that can be started. */
export interface FoundRuntime {
  found: true
  name: RuntimeName
  /** The program to run; absolute. */
  executablePath: string
  /** Where it comes from, as the reports name it: `npm deno`, `system bun`. */
  source: string
  /** Product and version, such as `Node 24.21.0`; runs the program. */
  version: () => Promise<string>
}

/** A runtime that this machine lacks. */
export interface MissingRuntime {
  found: false
  name: RuntimeName
  /** One sentence. */
  reason: string
  /** One sentence: what to do about it. */
  remedy: string
}

export type Runtime = FoundRuntime | MissingRuntime
