import type { Delivery } from '../run/scheduler.ts'
import type { Deliveries } from './deliveries.ts'

/** What has been sent along and not been asked for yet, by the URL that it would be fetched from. */
const waiting = new Map<string, Delivery>()

/**
 * Fetches what came of a case; waits for it.
 *
 * @param deliveries the URL of all deliveries, as the plan says
 */
export async function fetchDelivery(
  deliveries: string,
  target: string,
  repetition: number,
  caseId: string,
): Promise<Delivery> {
  const urlOf = (id: string): string =>
    `${deliveries}/${[target, repetition, id].map(encodeURIComponent).join('/')}`
  const url = urlOf(caseId)
  for (;;) {
    const delivery = waiting.get(url)
    waiting.delete(url)
    if (delivery) return delivery
    const response = await fetch(url)
    if (response.status === 200) {
      const found = (await response.json()) as Deliveries
      for (const [id, each] of Object.entries(found)) waiting.set(urlOf(id), each)
    } else if (response.status !== 204) throw new Error(`${url} was answered ${response.status}.`)
  }
}
