import { z } from 'zod'
import { Bytes } from './bytes.ts'
import type { AnswerLine } from './response-member.ts'
import { flag, string, type Word, word } from './word.ts'

/** Steps of a body that send no bytes: they wait, or act on the connection. */
const bodyWords = {
  pause: word(
    {
      pause: z
        .number()
        .positive()
        .describe('Milliseconds of silence; what came before is flushed.'),
    },
    ({ pause }) => `${pause} ms of silence`,
  ),
  awaitSignal: word(
    { awaitSignal: string('Wait until the client script has sent this signal.') },
    ({ awaitSignal }) => `waits for the client: ${awaitSignal}`,
  ),
  goAway: word(
    {
      goAway: flag(
        'HTTP/2: send GOAWAY without an error; it names this stream as the last one, which goes on.',
      ),
    },
    () => 'says that the connection takes no further requests (GOAWAY)',
  ),
}

/** One step of a body. Consecutive chunks may be sent again under other chunk boundaries. */
export const BodyStep = z.union([
  Bytes.describe('One chunk: one write to the socket, and one chunk of the chunked coding.'),
  ...Object.values(bodyWords).map(({ step }) => step),
])
export type BodyStep = z.infer<typeof BodyStep>

/** A wait for time or for the client. */
export const Wait = z.union([bodyWords.pause.step, bodyWords.awaitSignal.step])

/** Whether a step sends bytes; the others wait, or act on the connection. */
export function isBytes(step: BodyStep): step is Bytes {
  return typeof step === 'string' || !Object.keys(bodyWords).some((name) => name in step)
}

/** Steps of a body as a report states them. */
export function bodyLines(steps: readonly BodyStep[]): AnswerLine[] {
  return steps.map((step) => {
    if (isBytes(step)) return { bytes: step }
    const [, bodyWord] = Object.entries<Word>(bodyWords).find(([name]) => name in step) ?? []
    return { words: bodyWord!.text(step) }
  })
}
