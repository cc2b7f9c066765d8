import { readFileSync } from 'node:fs'
import { type BodyStep, type Bytes, defaultClientScript, toBuffer } from '../../case.ts'
import type { CaseInfo } from '../../results.ts'

type Answer = CaseInfo['server'][number]

const server = readFileSync(new URL('server.mjs', import.meta.url), 'utf8')
const page = readFileSync(new URL('page.html', import.meta.url), 'utf8')

/**
 * A program that shows a case in any browser without the harness: a server that plays the wire script and a
 * page that takes the steps of the client script. It needs nothing but Node and judges nothing: it puts what
 * is seen beside what must be seen.
 */
export function reproduction(of: CaseInfo): string {
  const theCase = {
    id: of.id,
    title: of.title,
    server: of.server.map(plainAnswer),
    client: of.client ?? defaultClientScript,
    expect: of.expect ?? of.outcomes ?? {},
  }
  return [
    `// ${of.id}`,
    '// Shows this case of eventsource-conformance in any browser, without the harness:',
    '//   node show.mjs [port]      and open the address it prints.',
    '// In `server` each character of `bytes` is one byte.',
    `const theCase = ${JSON.stringify(theCase, null, 2)}`,
    '',
    `const page = String.raw\`${page}\``,
    '',
    server,
  ].join('\n')
}

function plainAnswer(answer: Answer) {
  if ('raw' in answer) return { ...answer, raw: answer.raw.map(plainStep) }
  if ('noResponse' in answer) return answer
  return answer.body ? { ...answer, body: answer.body.map(plainStep) } : answer
}

/** A chunk in one of the forms that the program knows. Megabytes stay what the case says of them. */
function plainStep(step: BodyStep) {
  if (
    typeof step === 'object' &&
    ('pause' in step || 'awaitSignal' in step || 'goAway' in step || 'repeat' in step)
  )
    return step
  return { bytes: toBuffer(step satisfies Bytes).toString('latin1') }
}
