/** The forms that the cases of an interface have. */
import type { Case } from '../../case.ts'

type Script = Pick<Case, 'server' | 'client' | 'expect'>
type Step = NonNullable<Case['client']>[number]

/** A case of the topic. */
export function idlCase(
  id: string,
  title: string,
  requirements: string[],
  script: Script,
  requires?: Case['requires'],
): Case {
  return {
    id: `interface/idl/${id}`,
    title,
    requirements,
    ...(requires && { requires }),
    ...script,
  }
}

/** Without a source, one thing is looked at. */
export function look(step: Step, read: object): Script {
  return { server: [], client: [step], expect: { reads: [{ ...read }] } }
}

/** Without a source, one property is looked at. */
export function inspect(
  from: 'interface' | 'prototype' | 'global',
  read: { property: string; [attribute: string]: unknown },
): Script {
  return look({ inspect: read.property, from }, read)
}

/** Of a source that is connecting. */
export function ofSource(steps: Step[], reads: Record<string, unknown>[]): Script {
  return {
    server: [{ noResponse: 'hold' }],
    client: [{ construct: {} }, ...steps, { close: true }],
    expect: { reads },
  }
}
