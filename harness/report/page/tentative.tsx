/** @jsxRuntime automatic @jsxImportSource preact */
import type { CaseInfo } from '../../results.ts'
import { SafeLink } from './safe-link.tsx'

/** That a case may be wrong; nothing of most cases. */
export function Disputed({ of: { disputed } }: { of: CaseInfo }) {
  if (disputed === undefined) return null
  return (
    <p>
      <span class="level observe">disputed</span> This case may be wrong, as{' '}
      <SafeLink href={disputed}>somebody shows</SafeLink>. Until that is settled no score counts it,
      and no verdict is red.
    </p>
  )
}

/** What a proposed change of the standard has to do with a case; nothing of most cases. */
export function Tentative({ of: { tentative, turnedRoundBy } }: { of: CaseInfo }) {
  if (tentative)
    return (
      <p>
        <span class="level observe">tentative</span> The standard does not say this: it is proposed.
        No score counts it, and no verdict is red.
      </p>
    )
  if (turnedRoundBy === undefined) return null
  return (
    <p>
      This is so today. <SafeLink href={turnedRoundBy}>A proposed change</SafeLink> would turn it
      round.
    </p>
  )
}
