import type { Readable } from 'node:stream'
import type { Router } from '@koa/router'
import { HarnessError } from '../../errors.ts'
import { askedIn, bytesAsked } from './asked.ts'
import type { Answered, tryPage } from './try-page.tsx'
import type { Trials } from './trials.ts'

/** A form that is larger is refused: a stream of this size is for a file and the command line. */
const limitBytes = 256 * 1024

/**
 * Adds the page of `try`.
 *
 * | request    | answer                                                                               |
 * | ---------- | ------------------------------------------------------------------------------------ |
 * | GET /try/  | the form                                                                             |
 * | POST /try/ | the form as it was sent, and what targets make of it; 413: it is larger than 256 KiB |
 */
export function addTryRoutes(
  router: Router,
  page: Awaited<ReturnType<typeof tryPage>>,
  trials: Trials,
): void {
  router.get('/try/', (ctx) => {
    ctx.body = page()
  })
  router.post('/try/', async (ctx) => {
    const sent = await textUpTo(ctx.req, limitBytes)
    if (sent === undefined) {
      ctx.set('Connection', 'close')
      ctx.status = 413
      ctx.body = 'The form is larger than 256 KiB: use the command line, with --file.'
      return
    }
    const asked = askedIn(sent)
    const answered = async (): Promise<Answered> => {
      return { trial: await trials.ask(bytesAsked(asked), asked.targets) }
    }
    ctx.body = page(
      asked,
      await answered().catch((error: unknown) => {
        if (error instanceof HarnessError) return { problem: error.message }
        throw error
      }),
    )
  })
}

/** Undefined if it is longer. */
async function textUpTo(source: Readable, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
