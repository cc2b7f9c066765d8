import { z } from 'zod'

/**
 * Refused connections. `{refusing}` is an origin with a port of the run's own, which nobody listens at from the
 * moment that the entry before was asked for (from the beginning of the run, for the first entry) until the
 * client script has sent the signal. What is connected stays so.
 */
export const refusedUntil = z
  .string()
  .optional()
  .describe('Until this signal of the client script, connections to {refusing} are refused.')
