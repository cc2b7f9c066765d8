import type { About, Connect, Parse, Profile, Read } from '../adapter.ts'
import { type BeginParser, pushing, streaming } from './parser.ts'

/** An adapter module once it is known to be usable. */
export type Adapter = { about: About } & (
  | { profile: 'eventsource'; EventSource: typeof EventSource }
  | { profile: 'client'; connect: Connect }
  | { profile: 'parser'; begin: BeginParser }
)

const exportOf: Record<string, Profile> = {
  EventSource: 'eventsource',
  connect: 'client',
  parse: 'parser',
  read: 'parser',
}

/**
 * Reads the profile off what an adapter module exports.
 *
 * @throws if it exports none of the four functions, or more than one, or `about` is not as the contract says
 */
export function adapterFrom(module: Record<string, unknown>): Adapter {
  const names = Object.keys(exportOf).filter((name) => module[name] !== undefined)
  const [name, another] = names
  if (name === undefined)
    throw new Error(
      'The adapter exports nothing usable: export EventSource, connect, parse or read (harness/adapter.ts).',
    )
  if (another !== undefined)
    throw new Error(`The adapter exports both ${name} and ${another}: export exactly one of them.`)
  if (typeof module[name] !== 'function')
    throw new Error(`The adapter's ${name} is not a function but ${typeof module[name]}.`)
  const about = aboutFrom(module['about'] ?? {})
  if (name === 'parse') return { about, profile: 'parser', begin: pushing(module[name] as Parse) }
  if (name === 'read') return { about, profile: 'parser', begin: streaming(module[name] as Read) }
  return { about, profile: exportOf[name], [name]: module[name] } as Adapter
}

function aboutFrom(about: unknown): About {
  const {
    name,
    version,
    homepage,
    lacks = {},
    offers = [],
  } = Object(about) as Record<keyof About, unknown>
  for (const [member, value] of Object.entries({ name, version, homepage }))
    if (value !== undefined && typeof value !== 'string')
      throw new Error(`The adapter's about.${member} is not a string but ${typeof value}.`)
  if (typeof lacks !== 'object' || lacks === null)
    throw new Error(
      "The adapter's about.lacks is no object: give { feature: 'why the API lacks it' }.",
    )
  for (const [feature, reason] of Object.entries(lacks))
    if (typeof reason !== 'string' || reason.trim() === '')
      throw new Error(`The adapter's about.lacks gives no reason for ${feature}: give a sentence.`)
  if (!Array.isArray(offers) || offers.some((feature) => typeof feature !== 'string'))
    throw new Error("The adapter's about.offers is no list of features: give ['feature', …].")
  return { name, version, homepage, lacks, offers } as About
}
