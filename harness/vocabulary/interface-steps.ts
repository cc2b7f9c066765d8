import { z } from 'zod'
import { on, Place, placeText, sourceText } from './names.ts'
import { Value, valueText } from './values.ts'
import { flag, json, string, word } from './word.ts'

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
  z.strictObject({ getter: string('The getter of this attribute.') }),
  z.strictObject({ setter: string('The setter of this attribute.'), to: Value }),
  z.strictObject({ method: string('This operation.'), arguments: z.array(Value).optional() }),
])
export type Callee = z.infer<typeof Callee>

/** The words of these steps. */
export const interfaceWords = {
  read: word(
    {
      read: z.array(z.string()).describe('Log the values of these properties.'),
      from: Place.optional().describe('instance if left out.'),
      on,
    },
    (step) => {
      const place = placeText(step.from ?? 'instance', step)
      return `log ${step.read.map((name) => `${place}.${name}`).join(', ')}`
    },
  ),
  inspect: word(
    {
      inspect: string(
        'Log an own property: property; own; enumerable, configurable; of data: writable, value (a name ' +
          'for what the standard names, "function" for another function) and of a function its name ' +
          'and length; of an accessor: get, set (name of the function; null if there is none), ' +
          'getLength, setLength. "@@" before the name of a well-known symbol.',
      ),
      from: Place,
      on,
    },
    (step) =>
      `log the own property ${json(step.inspect)} of the ${step.from} ${placeText(step.from, step)}: its descriptor`,
  ),
  describe: word(
    {
      describe: Place.describe(
        'Log an object: type; classString (what Object.prototype.toString makes of it); prototype (its ' +
          'name, if the standard names it).',
      ),
      on,
    },
    (step) =>
      `log type, class string and prototype of the ${step.describe} ${placeText(step.describe, step)}`,
  ),
  call: word(
    {
      call: Callee,
      receivers: z
        .array(Receiver)
        .nonempty()
        .describe(
          'Call it once for each and log: receiver; returned and type, or throws (the name of the interface).',
        ),
      on,
    },
    (step) =>
      `call ${calleeText(step.call)} with this = ${step.receivers.join(', ')}` +
      (step.on === undefined ? '' : ` (the source is ${step.on})`),
  ),
  assign: word(
    {
      assign: string(
        'Set this property as an assignment does, and log `assigned`: false is what throws a TypeError ' +
          'in strict code and is ignored in sloppy code.',
      ),
      to: Value,
      on,
    },
    (step) => `${sourceText(step)}.${step.assign} = ${valueText(step.to)}`,
  ),
  extendPrototype: word(
    {
      extendPrototype: string(
        'Put a property of this name with the value 1 on the interface prototype object, log what the source ' +
          'has under this name, and take it away again.',
      ),
      on,
    },
    (step) =>
      `EventSource.prototype.${step.extendPrototype} = 1, log ${sourceText(step)}.${step.extendPrototype}, and delete it`,
  ),
  callWithoutNew: word(
    { callWithoutNew: flag('Call the constructor as a function.') },
    () => 'EventSource("{page}{run}/stream")',
  ),
  constructWithoutArguments: word(
    { constructWithoutArguments: flag('Call the constructor with no argument.') },
    () => 'new EventSource()',
  ),
  inspectWorklet: word(
    {
      inspectWorklet: z
        .array(z.string())
        .describe('Log, for each of these names, the typeof of the global in an audio worklet.'),
    },
    ({ inspectWorklet: names }) =>
      `log in an audio worklet: ${names.map((name) => `typeof ${name}`).join(', ')}`,
    { needs: 'worklets' },
  ),
}
/** The name of one of these words. */
export type InterfaceWord = keyof typeof interfaceWords

function calleeText(callee: Callee): string {
  if ('getter' in callee) return `the getter of ${callee.getter}`
  if ('setter' in callee) return `the setter of ${callee.setter}, to ${valueText(callee.to)},`
  if ('method' in callee)
    return `${callee.method}(${(callee.arguments ?? []).map(valueText).join(', ')})`
  return callee satisfies never
}
