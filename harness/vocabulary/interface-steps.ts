import { z } from 'zod'
import { on, Place } from './names.ts'
import { Value } from './values.ts'

/** Steps about the interface as Web IDL describes it. What they find is logged like a `read`. */

/** `this` in a call that the script makes by hand. */
export const Receiver = z.enum([
  'the source',
  'the prototype',
  'an object that inherits from the source',
  'an EventTarget',
  'a plain object',
  'undefined',
])
export type Receiver = z.infer<typeof Receiver>

/** A function of the interface prototype object. */
export const Callee = z.union([
  z.strictObject({ getter: z.string().describe('The getter of this attribute.') }),
  z.strictObject({ setter: z.string().describe('The setter of this attribute.'), to: Value }),
  z.strictObject({
    method: z.string().describe('This operation.'),
    arguments: z.array(Value).optional(),
  }),
])
export type Callee = z.infer<typeof Callee>

export const InterfaceStep = z.union([
  z.strictObject({
    read: z.array(z.string()).describe('Log the values of these properties.'),
    from: Place.optional().describe('instance if left out.'),
    on,
  }),
  z.strictObject({
    inspect: z
      .string()
      .describe(
        'Log an own property: property; own; enumerable, configurable; of data: writable, value (a name ' +
          'for what the standard names, "function" for another function) and of a function its name ' +
          'and length; of an accessor: get, set (name of the function; null if there is none), ' +
          'getLength, setLength. "@@" before the name of a well-known symbol.',
      ),
    from: Place,
    on,
  }),
  z.strictObject({
    describe: Place.describe(
      'Log an object: type; classString (what Object.prototype.toString makes of it); prototype (its ' +
        'name, if the standard names it).',
    ),
    on,
  }),
  z.strictObject({
    call: Callee,
    receivers: z
      .array(Receiver)
      .nonempty()
      .describe(
        'Call it once for each and log: receiver; returned and type, or throws (the name of the interface).',
      ),
    on,
  }),
  z.strictObject({
    assign: z
      .string()
      .describe(
        'Set this property as an assignment does, and log `assigned`: false is what throws a TypeError ' +
          'in strict code and is ignored in sloppy code.',
      ),
    to: Value,
    on,
  }),
  z.strictObject({
    callWithoutNew: z.literal(true).describe('Call the constructor as a function.'),
  }),
  z.strictObject({
    constructWithoutArguments: z.literal(true).describe('Call the constructor with no argument.'),
  }),
  z.strictObject({
    inspectWorklet: z
      .array(z.string())
      .describe('Log, for each of these names, the typeof of the global in an audio worklet.'),
  }),
])
export type InterfaceStep = z.infer<typeof InterfaceStep>
