import type { Applicant } from './applicability.ts'
import type { Session } from './session.ts'

/** The target of a session, as one that cases may or may not apply to. */
export function applicantOf({ profile, lacks, target }: Session): Applicant {
  return { profile, lacks, host: target.host, isNative: target.implementation === 'native' }
}
