import { z } from 'zod'
import type { OptionalFeature } from '../../case.ts'
import { messageOf } from '../../errors.ts'
import type { Subject } from './subject.ts'

const Status = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  capabilities: z.array(z.string()).default([]),
})

/** Capability → what it means that the API offers. What `report` would add, no case asks for. */
const offeredBy: Readonly<Record<string, readonly OptionalFeature[]>> = {
  comments: ['comments'],
  headers: ['request-headers'],
  post: ['request-method', 'request-body'],
  'last-event-id': ['initial-last-event-id'],
  'read-timeout': ['read-timeout'],
  restart: ['restart'],
}

/** What a service lacks that the suite asks for. */
function lacksOf(capabilities: readonly string[]): Record<string, string> {
  if (!capabilities.includes('event-type-listeners')) return {}
  const why = 'its listeners are named only after the stream was begun, which may be too late'
  return { 'event-types': why }
}

/**
 * Asks a test service what it is and what it can do.
 *
 * @throws if there is none, or its answer is not as the protocol says: one sentence
 */
export async function statusOf(url: string): Promise<Pick<Subject, 'about' | 'environment'>> {
  const answer = await fetch(url).catch((error: unknown) => {
    const cause = messageOf((error as { cause?: unknown }).cause ?? error)
    throw new Error(`There is no test service at ${url} (${cause}): start it first`)
  })
  if (!answer.ok) throw new Error(`The test service answered GET ${url} with ${answer.status}`)
  const body = await answer.text()
  // Optionally, it says something.
  const { data, error } = Status.safeParse(body.trim() === '' ? {} : jsonOf(body))
  if (error) throw new Error(`The test service answered GET ${url} with ${body}`)
  const { name = 'test service', version, capabilities } = data
  return {
    about: {
      name,
      ...(version !== undefined && { version }),
      lacks: lacksOf(capabilities),
      offers: capabilities.flatMap((capability) => offeredBy[capability] ?? []),
    },
    environment: `test service, capabilities: ${capabilities.join(', ') || 'none'}`,
  }
}

/** What is not JSON is nothing that the protocol knows. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
