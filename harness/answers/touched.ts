import type { Account, Step } from '../interpreter/account.ts'

/** What nearly every stream touches says the least: it comes last. */
const common = new Set([
  'FLD-04',
  'DSP-06',
  'DSP-11',
  'DSP-18',
  'PRC-02',
  'PRC-04',
  'PRC-05',
  'PRC-06',
])

/** So many statements are named. */
const most = 4

/** The statements of the standard that streams touch, those that few streams touch first. */
export function touchedBy(streams: readonly Uint8Array[], accounts: readonly Account[]): string[] {
  const touched = new Set([
    ...streams.flatMap(ofBytes),
    ...accounts.flatMap(({ steps, discarded }) => [
      ...ofLineEnds(steps),
      ...steps.flatMap(ofStep),
      ...(discarded === null ? [] : ['PRC-11']),
    ]),
    ...accounts.flatMap(({ steps }) => steps.flatMap(({ requirements }) => requirements)),
  ])
  const isCommon = (id: string): boolean => common.has(id)
  return [...touched].toSorted((a, b) => Number(isCommon(a)) - Number(isCommon(b))).slice(0, most)
}

function ofBytes(bytes: Uint8Array): string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const isMalformed = text.includes('\uFFFD') && !Buffer.from(bytes).includes('\uFFFD')
  return [
    ...(isMalformed ? ['DEC-05'] : []),
    ...(text.startsWith('\uFEFF\uFEFF') ? ['DEC-03'] : []),
    ...(text.startsWith('\uFEFF') ? ['DEC-02'] : []),
    ...(/[^\uFEFF][^]*\uFEFF/u.test(text) ? ['DEC-04'] : []),
    ...(/[\v\f\u0085\u2028\u2029\0]/u.test(text) ? ['LIN-06'] : []),
  ]
}

function ofLineEnds(steps: readonly Step[]): string[] {
  const ends = new Set(steps.map(({ end }) => end))
  ends.delete(null)
  if (ends.size > 1) return ['LIN-05']
  if (ends.has('CRLF')) return ['LIN-01']
  return ends.has('CR') ? ['LIN-03'] : []
}

function ofStep({ field, text, dispatched }: Step): string[] {
  const ofDispatch = dispatched?.data === '' ? ['DSP-05'] : []
  if (!field) return ofDispatch
  const { name, value } = field
  const trimmed = name.trim().toLowerCase()
  const isKnown = ['data', 'id', 'event', 'retry'].includes(trimmed)
  return [
    ...(isKnown && trimmed !== name ? [name.trim() === trimmed ? 'PRC-08' : 'FLD-01'] : []),
    ...(value !== value.trim() ? ['PRC-07'] : []),
    ...(value.includes(':') ? ['PRC-05'] : []),
    ...(name === 'event' && value === '' ? ['FLD-03'] : []),
    ...(name === 'id' && value === '' ? ['FLD-09'] : []),
    ...(name === 'data' && value === '' ? ['FLD-06'] : []),
    ...(name === 'retry' && /^0[0-9]/.test(value) ? ['FLD-13'] : []),
    ...(!text.includes(':') && isKnown ? ['PRC-10'] : []),
    ...ofDispatch,
  ]
}
