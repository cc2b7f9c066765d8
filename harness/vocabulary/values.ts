import { z } from 'zod'

/** A value that JSON cannot say. */
export const Special = z.strictObject({
  special: z
    .enum([
      'undefined',
      'symbol',
      'NaN',
      'function',
      'URL object',
      'blob URL',
      'object with toString',
      'object without toString',
      'throwing toString',
      'getter',
      'throwing getter',
      'inheriting object',
    ])
    .describe(
      'URL object: new URL(of). blob URL: that of a Blob of type text/event-stream with the text `of`. ' +
        'object with toString: its toString() returns `of`. ' +
        'object without toString: one that inherits from nothing. ' +
        'throwing toString: its toString() throws a RangeError. ' +
        'getter, as a member of an object: an accessor that returns `of`. ' +
        'throwing getter: an accessor that throws a RangeError. ' +
        'inheriting object: an empty object whose prototype is `of`.',
    ),
  of: z
    .lazy((): z.ZodType<Value> => Value)
    .optional()
    .describe('See there.'),
})
export type Special = { special: z.infer<typeof Special>['special']; of?: Value | undefined }

/** An argument or a value to set: what JSON can say, with special values anywhere inside. */
export type Value =
  | Special
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [name: string]: Value }

/** An argument or a value to set, as a case writes it. */
export const Value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(Value),
    Special,
    z
      .record(z.string(), Value)
      .refine((members) => !('special' in members), 'is no special value of the vocabulary'),
  ]),
)

/** A value as a report states it: as JavaScript, a special value in words. */
export function valueText(value: Value): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  if (isSpecial(value))
    return `‹${value.special}${value.of === undefined ? '' : ` of ${valueText(value.of)}`}›`
  const members = Object.entries(value).map(([name, member]) => `${name}: ${valueText(member)}`)
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

function isSpecial(value: object): value is Special {
  return 'special' in value
}
