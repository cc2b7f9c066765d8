import { listAll } from '@webref/idl'
import { z } from 'zod'

/** What is used of the syntax tree of an interface; members of other kinds are refused. */
const Type = z.object({ idlType: z.string() })

const Member = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('constructor'),
    arguments: z.array(z.object({ optional: z.boolean() })),
  }),
  z.object({
    type: z.literal('attribute'),
    name: z.string(),
    idlType: Type,
    readonly: z.boolean(),
    special: z.literal(''),
  }),
  z.object({
    type: z.literal('const'),
    name: z.string(),
    value: z.object({ type: z.literal('number'), value: z.string() }),
  }),
  z.object({
    type: z.literal('operation'),
    name: z.string(),
    idlType: Type,
    special: z.literal(''),
    arguments: z.array(z.object({ optional: z.boolean() })),
  }),
])
export type Member = z.infer<typeof Member>

const Interface = z.object({
  type: z.literal('interface'),
  name: z.string(),
  inheritance: z.string().nullable(),
  members: z.array(Member),
  extAttrs: z.array(
    z.object({
      name: z.string(),
      rhs: z.object({ value: z.array(z.object({ value: z.string() })) }),
    }),
  ),
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
export async function publishedInterface(name: string): Promise<PublishedInterface> {
  const { html } = await listAll()
  const definitions = (await html?.parse()) ?? []
  const parts = definitions.filter((definition) => speaksOf(definition, name))
  if (parts.length !== 1) throw new Error(`${name} has ${parts.length} definitions instead of one.`)
  const { extAttrs, ...rest } = Interface.parse(parts[0])
  const exposed = extAttrs.find((attribute) => attribute.name === 'Exposed')
  return { ...rest, exposedIn: exposed?.rhs.value.map(({ value }) => value) ?? [] }
}

function speaksOf(definition: unknown, name: string): boolean {
  if (typeof definition !== 'object' || definition === null) return false
  return Reflect.get(definition, 'name') === name || Reflect.get(definition, 'target') === name
}
