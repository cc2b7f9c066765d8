import type { Delivery } from '../run/scheduler.ts'

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
  const url = `${deliveries}/${[target, repetition, caseId].map(encodeURIComponent).join('/')}`
  for (;;) {
    const response = await fetch(url)
    if (response.status === 200) return (await response.json()) as Delivery
    if (response.status !== 204) throw new Error(`${url} was answered ${response.status}.`)
  }
}
