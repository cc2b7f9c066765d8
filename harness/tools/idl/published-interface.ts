import { listAll, type Member } from '@webref/idl'

/** The members of some kinds. */
export type Kind<T extends Member['type']> = Extract<Member, { type: T }>

/** An interface as a standard publishes it. */
export interface PublishedInterface {
  name: string
  inheritance: string | null
  members: readonly Member[]
  /** The kinds of global it is exposed in. */
  exposedIn: readonly string[]
}

/**
 * Reads an interface of the HTML standard from the package that collects what the standards publish.
 *
 * @throws if it is not there, or in more than one part
 */
export async function publishedInterface(name: string): Promise<PublishedInterface> {
  const { html } = await listAll()
  const definitions = (await html?.parse()) ?? []
  const parts = definitions.filter((part) => part.name === name || part.target === name)
  const [part] = parts
  if (!part || parts.length > 1)
    throw new Error(`${name} has ${parts.length} definitions instead of one.`)
  const { inheritance, members, extAttrs } = part
  const exposed = extAttrs.find((attribute) => attribute.name === 'Exposed')
  return {
    name,
    inheritance,
    members,
    exposedIn: exposed?.rhs.value.map(({ value }) => value) ?? [],
  }
}

/** How many arguments a call must have. */
export function requiredArguments(callable?: Kind<'constructor' | 'operation'>): number {
  return callable?.arguments.filter(({ optional }) => !optional).length ?? 0
}
