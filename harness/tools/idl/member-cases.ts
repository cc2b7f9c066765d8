import type { Case, Value } from '../../case.ts'
import type { Member } from './published-interface.ts'

type Kind<T extends Member['type']> = Extract<Member, { type: T }>

const topic = 'interface/idl'
const held: Case['server'] = [{ noResponse: 'hold' }]

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
const statements: Record<string, Case['requirements'][number]> = {
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

export function constantCases({ name, value }: Kind<'const'>): Case[] {
  const places = [
    ['interface', 'interface object'],
    ['prototype', 'interface prototype object'],
  ] as const
  return places.map(([from, words]) => ({
    id: `${topic}/constant-${kebab(name)}-on-the-${from}`,
    title: `${name} of the ${words} is ${value.value}: enumerable, not writable, not configurable.`,
    requirements: [statementOf(name)],
    server: [],
    client: [{ inspect: name, from }],
    expect: {
      reads: [
        {
          property: name,
          own: true,
          value: Number(value.value),
          enumerable: true,
          writable: false,
          configurable: false,
        },
      ],
    },
  }))
}

export function attributeCases(attribute: Kind<'attribute'>): Case[] {
  const { name, readonly } = attribute
  const requirement = statementOf(name)
  return [
    {
      id: `${topic}/attribute-${kebab(name)}`,
      title: readonly
        ? `${name} is an enumerable, configurable accessor of the prototype, with a getter and no setter.`
        : `${name} is an enumerable, configurable accessor of the prototype, with a getter and a setter.`,
      requirements: [requirement, 'IDL-21'],
      server: [],
      client: [{ inspect: name, from: 'prototype' }],
      expect: {
        reads: [
          {
            property: name,
            own: true,
            enumerable: true,
            configurable: true,
            get: `get ${name}`,
            getLength: 0,
            ...(readonly ? { set: null } : { set: `set ${name}`, setLength: 1 }),
          },
        ],
      },
    },
    getterReceivers(attribute, requirement),
    readonly ? readOnly(attribute, requirement) : setterReceivers(attribute, requirement),
  ]
}

function getterReceivers({ name, idlType }: Kind<'attribute'>, requirement: string): Case {
  const initial = values[name]?.initial ?? null
  return {
    id: `${topic}/getter-of-${kebab(name)}`,
    title: `The getter of ${name} returns its value for a source, and throws a TypeError for any other receiver.`,
    requirements: [requirement, 'IDL-22'],
    server: held,
    client: [
      { construct: {} },
      { call: { getter: name }, receivers: ['the source', ...foreign] },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', returned: initial, type: known(typeOf, idlType.idlType) },
        ...refusals,
      ],
    },
  }
}

function setterReceivers({ name }: Kind<'attribute'>, requirement: string): Case {
  return {
    id: `${topic}/setter-of-${kebab(name)}`,
    title: `The setter of ${name} takes a function for a source, and throws a TypeError for any other receiver.`,
    requirements: [requirement, 'IDL-22'],
    server: held,
    client: [
      { construct: {} },
      {
        call: { setter: name, to: { special: 'function' } },
        receivers: ['the source', ...foreign],
      },
      { call: { getter: name }, receivers: ['the source'] },
      { close: true },
    ],
    expect: {
      reads: [
        { receiver: 'the source', type: 'undefined' },
        ...refusals,
        { receiver: 'the source', type: 'function' },
      ],
    },
  }
}

function readOnly({ name }: Kind<'attribute'>, requirement: string): Case {
  const { initial, other } = known(values, name)
  return {
    id: `${topic}/read-only-${kebab(name)}`,
    title: `An assignment to ${name} does not succeed, which strict code throws for, and changes nothing.`,
    requirements: [requirement],
    server: held,
    client: [{ construct: {} }, { assign: name, to: other }, { read: [name] }, { close: true }],
    expect: { reads: [{ assigned: false }, { [name]: initial }] },
  }
}

export function operationCases(operation: Kind<'operation'>): Case[] {
  const { name, idlType } = operation
  const length = operation.arguments.filter(({ optional }) => !optional).length
  const requirement = statementOf(name)
  return [
    {
      id: `${topic}/operation-${kebab(name)}`,
      title: `${name} is an enumerable, writable, configurable function of the prototype, of length ${length}.`,
      requirements: [requirement, 'IDL-21'],
      server: [],
      client: [{ inspect: name, from: 'prototype' }],
      expect: {
        reads: [
          {
            property: name,
            own: true,
            enumerable: true,
            writable: true,
            configurable: true,
            value: 'function',
            name,
            length,
          },
        ],
      },
    },
    {
      id: `${topic}/receivers-of-${kebab(name)}`,
      title: `${name}() returns ${idlType.idlType} for a source, and throws a TypeError for any other receiver.`,
      requirements: [requirement, 'IDL-22'],
      server: held,
      client: [
        { construct: {} },
        { call: { method: name }, receivers: [...foreign, 'the source'] },
        { close: true },
      ],
      expect: {
        reads: [...refusals, { receiver: 'the source', type: known(typeOf, idlType.idlType) }],
      },
    },
  ]
}

function statementOf(name: string): string {
  return known(statements, name)
}

/** @throws if the interface has got something that the tables above do not know yet */
function known<T>(table: Readonly<Record<string, T>>, name: string): T {
  const found = table[name]
  if (found === undefined)
    throw new Error(`${name} is new: add it to harness/tools/idl/member-cases.ts.`)
  return found
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}
