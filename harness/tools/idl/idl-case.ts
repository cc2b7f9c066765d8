/** The forms that the cases of an interface have. */
import type { Case } from '../../case.ts'

type Script = Pick<Case, 'server' | 'client' | 'expect'>
type Step = NonNullable<Case['client']>[number]

/** A case of the topic. */
export function idlCase(
  id: string,
  requirements: string[],
  rest: Omit<Case, 'id' | 'requirements'>,
): Case {
  return { id: `interface/idl/${id}`, requirements, ...rest }
}

/** Without a source, one thing is looked at. */
export function look(step: Step, read: object): Script {
  return { server: [], client: [step], expect: { reads: [{ ...read }] } }
}

/** Without a source, one property of its own is looked at. */
export function inspect(
  from: 'interface' | 'prototype' | 'global',
  property: string,
  read: object,
): Script {
  return look({ inspect: property, from }, { property, own: true, ...read })
}

/** A data property with these attributes and no others. */
export function only(...attributes: ('enumerable' | 'writable' | 'configurable')[]): object {
  return Object.fromEntries(
    (['enumerable', 'writable', 'configurable'] as const).map((name) => [
      name,
      attributes.includes(name),
    ]),
  )
}

/** Of a source that is connecting. */
export function ofSource(steps: Step[], reads: Record<string, unknown>[]): Script {
  return {
    server: [{ noResponse: 'hold' }],
    client: [{ construct: {} }, ...steps, { close: true }],
    expect: { reads },
  }
}
