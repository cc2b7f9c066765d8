import type { z } from 'zod'
import type { Bytes } from './bytes.ts'

/** A line of an answer in a report: words, text as it is sent, or bytes to be drawn. */
export type AnswerLine = { words: string } | { code: string } | { bytes: Bytes }

/** A member of an answer, with all that a report needs to state it. */
export interface ResponseMember<Schema extends z.ZodType = z.ZodType> {
  schema: Schema
  /** How a report states the value. */
  lines(value: z.infer<Schema>): AnswerLine | AnswerLine[]
  /** What is sent if the member is left out, if the report is to state that. */
  ifAbsent?(answer: object): z.infer<Schema>
}

/** Ties the functions of a member to the type of its value. */
export function member<Schema extends z.ZodType>(
  schema: Schema,
  lines: ResponseMember<Schema>['lines'],
  ifAbsent?: ResponseMember<Schema>['ifAbsent'],
): ResponseMember<Schema> {
  return { schema, lines, ...(ifAbsent && { ifAbsent }) }
}

/** The shape of the object that has these members. */
export function shapeOf<Members extends Record<string, ResponseMember>>(
  members: Members,
): { [Name in keyof Members]: Members[Name]['schema'] } {
  const schemas = Object.entries(members).map(([name, { schema }]) => [name, schema])
  return Object.fromEntries(schemas) as { [Name in keyof Members]: Members[Name]['schema'] }
}
