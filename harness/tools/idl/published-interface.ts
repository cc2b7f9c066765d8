import { listAll } from '@webref/idl'
import { z } from 'zod'

const Type = z.object({ idlType: z.string() })
const Arguments = z.array(z.object({ optional: z.boolean() }))
const special = z.literal('')
const name = z.string()

/** What is used of the syntax tree of an interface; members of other kinds are refused. */
const Member = z.discriminatedUnion('type', [
  z.object({ type: z.literal('constructor'), arguments: Arguments }),
  z.object({ type: z.literal('attribute'), name, idlType: Type, readonly: z.boolean(), special }),
  z.object({ type: z.literal('const'), name, value: z.object({ value: z.string() }) }),
  z.object({ type: z.literal('operation'), name, idlType: Type, special, arguments: Arguments }),
])
export type Member = z.infer<typeof Member>

/** The members of some kinds. */
export type Kind<T extends Member['type']> = Extract<Member, { type: T }>

const Names = z.object({ value: z.array(z.object({ value: z.string() })) })
const Interface = z.object({
  type: z.literal('interface'),
  name,
  inheritance: z.string().nullable(),
  members: z.array(Member),
  extAttrs: z.array(z.object({ name, rhs: Names })),
})

/** An interface as a standard publishes it. */
export interface PublishedInterface {
  name: string
  inheritance: string | null
  members: Member[]
  /** The kinds of global it is exposed in. */
  exposedIn: string[]
}

/**
 * Reads an interface of the HTML standard from the package that collects what the standards publish.
 *
 * @throws if it is not there, in more than one part, or of a kind that the generator of cases does not know
 */
export async function publishedInterface(wanted: string): Promise<PublishedInterface> {
  const { html } = await listAll()
  const definitions = (await html?.parse()) ?? []
  const parts = definitions.filter((part) => part.name === wanted || part.target === wanted)
  if (parts.length !== 1)
    throw new Error(`${wanted} has ${parts.length} definitions instead of one.`)
  const { extAttrs, ...rest } = Interface.parse(parts[0])
  const exposed = extAttrs.find((attribute) => attribute.name === 'Exposed')
  return { ...rest, exposedIn: exposed?.rhs.value.map(({ value }) => value) ?? [] }
}

/** How many arguments a call must have. */
export function requiredArguments(callable?: Kind<'constructor' | 'operation'>): number {
  return callable?.arguments.filter(({ optional }) => !optional).length ?? 0
}
