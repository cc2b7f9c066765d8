import { type ClientScript, defaultClientScript } from '../../case.ts'
import type { CaseInfo } from '../../results.ts'

type Step = ClientScript[number]

// What page.html takes: the name of the step, and what may stand beside it.
const steps: Readonly<Record<string, readonly string[]>> = {
  construct: [],
  await: [],
  leave: [],
  close: [],
  read: ['from'],
  signal: [],
  quiet: [],
  dispatch: [],
  throwFrom: [],
  callWithoutNew: [],
  constructWithoutArguments: [],
  setHandler: ['to'],
}

// Their servers need certificates, or ports that nobody listens at.
const foreignOrigins = ['{secure', '{insecure', '{untrusted', '{http2', '{refusing']

const handlerValues = new Set(['null', 'a number', 'a recording function'])
const constructMembers = new Set(['url', 'init', 'listen', 'handlers'])

/**
 * What a case asks for that the stand-alone program does not know, in words; empty if it can show the case.
 * A program that left out a step would show another case than the one it names.
 */
export function beyondProgram(of: CaseInfo): string[] {
  const beyond = (of.client ?? defaultClientScript).filter((step) => !isKnown(step)).map(nameOf)
  const text = JSON.stringify([of.client, of.server])
  if (of.server.some((answer) => 'refusedUntil' in answer)) beyond.push('refused connections')
  for (const origin of foreignOrigins)
    if (text.includes(origin)) beyond.push(`the origin ${origin}}`)
  if (text.includes('"goAway":')) beyond.push('HTTP/2')
  if (text.includes('"special":')) beyond.push('values that JSON cannot say')
  return [...new Set(beyond)]
}

function isKnown(step: Step): boolean {
  const [name = '', ...beside] = Object.keys(step)
  const allowed = steps[name]
  if (!allowed || beside.some((member) => !allowed.includes(member))) return false
  if ('setHandler' in step) return handlerValues.has(step.to)
  if ('read' in step)
    return step.from === undefined || ['instance', 'prototype', 'interface'].includes(step.from)
  if (!('construct' in step)) return true
  const { construct } = step
  return (
    Object.keys(construct).every((member) => constructMembers.has(member)) &&
    (construct.listen ?? []).every((type) => typeof type === 'string')
  )
}

function nameOf(step: Step): string {
  return `the step ${JSON.stringify(step)}`
}
