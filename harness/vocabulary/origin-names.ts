import { z } from 'zod'

/** The origins of a run, by the names of their placeholders. */
export const OriginName = z.enum([
  'page',
  'cross-origin',
  'cross-site',
  'refusing',
  'secure',
  'insecure',
  'untrusted',
  'http2',
])
export type OriginName = z.infer<typeof OriginName>
