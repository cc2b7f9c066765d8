import type { Case, Value } from '../../case.ts'
import { idlCase, inspect, ofSource, only } from './idl-case.ts'
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

const source = 'the source' as const
const receivers = [source, ...foreign]

/** typeof a value of each type. An event handler attribute is null at first. */
const typeOf: Record<string, string> = {
  USVString: 'string',
  boolean: 'boolean',
  'unsigned short': 'number',
  EventHandler: 'object',
  undefined: 'undefined',
}

/** The numbered statement about each member; what an attribute is at first, if not null. */
const known: Readonly<Record<string, [statement: string, initial?: Value]>> = {
  url: ['IDL-12', '{page}{run}/stream'],
  withCredentials: ['IDL-13', false],
  readyState: ['IDL-14', 0],
  CONNECTING: ['IDL-15'],
  OPEN: ['IDL-16'],
  CLOSED: ['IDL-17'],
  onopen: ['IDL-18'],
  onmessage: ['IDL-18'],
  onerror: ['IDL-18'],
  close: ['IDL-20'],
}

/** Another value that a read-only attribute could have. */
const others: Readonly<Record<string, Value>> = {
  url: '{page}{run}/other',
  withCredentials: true,
  readyState: 2,
}

export function constantCases({ name, value: { value } }: Kind<'const'>): Case[] {
  return (['interface', 'prototype'] as const).map((from) =>
    idlCase(`constant-${kebab(name)}-on-the-${from}`, [entry(known, name)[0]], {
      title: `${name} of the interface ${from === 'prototype' ? 'prototype ' : ''}object is ${value}: enumerable, not writable, not configurable.`,
      ...inspect(from, name, { value: Number(value), ...only('enumerable') }),
    }),
  )
}

export function attributeCases({ name, readonly, idlType }: Kind<'attribute'>): Case[] {
  const [statement, initial] = entry(known, name)
  const type = entry(typeOf, idlType.idlType)
  const accessor = {
    enumerable: true,
    configurable: true,
    get: `get ${name}`,
    getLength: 0,
    ...(readonly ? { set: null } : { set: `set ${name}`, setLength: 1 }),
  }
  return [
    idlCase(`attribute-${kebab(name)}`, [statement, 'IDL-21'], {
      title: `${name} is an enumerable, configurable accessor of the prototype, with a getter and ${readonly ? 'no' : 'a'} setter.`,
      ...inspect('prototype', name, accessor),
    }),
    idlCase(`getter-of-${kebab(name)}`, [statement, 'IDL-22'], {
      title: `The getter of ${name} returns its value for a source, and throws a TypeError for any other receiver.`,
      ...ofSource(
        [{ call: { getter: name }, receivers }],
        [{ receiver: source, returned: initial ?? null, type }, ...refusals],
      ),
    }),
    readonly
      ? idlCase(`read-only-${kebab(name)}`, [statement], {
          title: `An assignment to ${name} does not succeed, which strict code throws for, and changes nothing.`,
          ...ofSource(
            [{ assign: name, to: entry(others, name) }, { read: [name] }],
            [{ assigned: false }, { [name]: initial }],
          ),
        })
      : idlCase(`setter-of-${kebab(name)}`, [statement, 'IDL-22'], {
          title: `The setter of ${name} takes a function for a source, and throws a TypeError for any other receiver.`,
          ...ofSource(
            [
              { call: { setter: name, to: { special: 'function' } }, receivers },
              { call: { getter: name }, receivers: [source] },
            ],
            [
              { receiver: source, type: 'undefined' },
              ...refusals,
              { receiver: source, type: 'function' },
            ],
          ),
        }),
  ]
}

export function operationCases(operation: Kind<'operation'>): Case[] {
  const { name, idlType } = operation
  const statement = entry(known, name)[0]
  const length = requiredArguments(operation)
  const attributes = only('enumerable', 'writable', 'configurable')
  return [
    idlCase(`operation-${kebab(name)}`, [statement, 'IDL-21'], {
      title: `${name} is an enumerable, writable, configurable function of the prototype, of length ${length}.`,
      ...inspect('prototype', name, { ...attributes, value: 'function', name, length }),
    }),
    idlCase(`receivers-of-${kebab(name)}`, [statement, 'IDL-22'], {
      title: `${name}() returns ${idlType.idlType} for a source, and throws a TypeError for any other receiver.`,
      ...ofSource(
        [{ call: { method: name }, receivers: [...foreign, source] }],
        [...refusals, { receiver: source, type: entry(typeOf, idlType.idlType) }],
      ),
    }),
  ]
}

/** @throws if the interface has got something that the tables above do not know yet */
function entry<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name]
  if (found === undefined) throw new Error(`${name} is new: add it to ${import.meta.filename}.`)
  return found
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
