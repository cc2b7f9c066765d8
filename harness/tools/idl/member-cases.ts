import type { Case, Value } from '../../case.ts'
import { idlCase, inspect, ofSource } from './idl-case.ts'
import { type Kind, requiredArguments } from './published-interface.ts'

/** Receivers that are no object of the interface. */
const foreign = [
  'the prototype',
  'an object that inherits from the source',
  'an EventTarget',
  'a plain object',
  'undefined',
] as const
const refusals = foreign.map((receiver) => ({ receiver, throws: 'TypeError' }))

/** typeof a value of each type. An event handler attribute is null at first. */
const typeOf: Record<string, string> = {
  USVString: 'string',
  boolean: 'boolean',
  'unsigned short': 'number',
  EventHandler: 'object',
  undefined: 'undefined',
}

/** What an attribute is at first, and another value of its type. */
const values: Record<string, { initial: unknown; other: Value }> = {
  url: { initial: '{page}{run}/stream', other: '{page}{run}/other' },
  withCredentials: { initial: false, other: true },
  readyState: { initial: 0, other: 2 },
}

/** The numbered statement about each member. */
const statements: Record<string, string> = {
  url: 'IDL-12',
  withCredentials: 'IDL-13',
  readyState: 'IDL-14',
  CONNECTING: 'IDL-15',
  OPEN: 'IDL-16',
  CLOSED: 'IDL-17',
  onopen: 'IDL-18',
  onmessage: 'IDL-18',
  onerror: 'IDL-18',
  close: 'IDL-20',
}

export function constantCases({ name, value: { value } }: Kind<'const'>): Case[] {
  const fixed = { enumerable: true, writable: false, configurable: false }
  return (['interface', 'prototype'] as const).map((from) =>
    idlCase(
      `constant-${kebab(name)}-on-the-${from}`,
      `${name} of the interface ${from === 'prototype' ? 'prototype ' : ''}object is ${value}: enumerable, not writable, not configurable.`,
      [known(statements, name)],
      inspect(from, { property: name, own: true, value: Number(value), ...fixed }),
    ),
  )
}

export function attributeCases({ name, readonly, idlType }: Kind<'attribute'>): Case[] {
  const statement = known(statements, name)
  const type = known(typeOf, idlType.idlType)
  const source = 'the source'
  const accessor = {
    property: name,
    own: true,
    enumerable: true,
    configurable: true,
    get: `get ${name}`,
    getLength: 0,
    ...(readonly ? { set: null } : { set: `set ${name}`, setLength: 1 }),
  }
  return [
    idlCase(
      `attribute-${kebab(name)}`,
      `${name} is an enumerable, configurable accessor of the prototype, with a getter and ${readonly ? 'no' : 'a'} setter.`,
      [statement, 'IDL-21'],
      inspect('prototype', accessor),
    ),
    idlCase(
      `getter-of-${kebab(name)}`,
      `The getter of ${name} returns its value for a source, and throws a TypeError for any other receiver.`,
      [statement, 'IDL-22'],
      ofSource(
        [{ call: { getter: name }, receivers: [source, ...foreign] }],
        [{ receiver: source, returned: values[name]?.initial ?? null, type }, ...refusals],
      ),
    ),
    readonly
      ? idlCase(
          `read-only-${kebab(name)}`,
          `An assignment to ${name} does not succeed, which strict code throws for, and changes nothing.`,
          [statement],
          ofSource(
            [{ assign: name, to: known(values, name).other }, { read: [name] }],
            [{ assigned: false }, { [name]: known(values, name).initial }],
          ),
        )
      : idlCase(
          `setter-of-${kebab(name)}`,
          `The setter of ${name} takes a function for a source, and throws a TypeError for any other receiver.`,
          [statement, 'IDL-22'],
          ofSource(
            [
              {
                call: { setter: name, to: { special: 'function' } },
                receivers: [source, ...foreign],
              },
              { call: { getter: name }, receivers: [source] },
            ],
            [
              { receiver: source, type: 'undefined' },
              ...refusals,
              { receiver: source, type: 'function' },
            ],
          ),
        ),
  ]
}

export function operationCases(operation: Kind<'operation'>): Case[] {
  const { name, idlType } = operation
  const statement = known(statements, name)
  const length = requiredArguments(operation)
  const open = { enumerable: true, writable: true, configurable: true }
  return [
    idlCase(
      `operation-${kebab(name)}`,
      `${name} is an enumerable, writable, configurable function of the prototype, of length ${length}.`,
      [statement, 'IDL-21'],
      inspect('prototype', {
        property: name,
        own: true,
        ...open,
        value: 'function',
        name,
        length,
      }),
    ),
    idlCase(
      `receivers-of-${kebab(name)}`,
      `${name}() returns ${idlType.idlType} for a source, and throws a TypeError for any other receiver.`,
      [statement, 'IDL-22'],
      ofSource(
        [{ call: { method: name }, receivers: [...foreign, 'the source'] }],
        [...refusals, { receiver: 'the source', type: known(typeOf, idlType.idlType) }],
      ),
    ),
  ]
}

/** @throws if the interface has got something that the tables above do not know yet */
function known<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name]
  if (found === undefined) throw new Error(`${name} is new: add it to ${import.meta.filename}.`)
  return found
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
