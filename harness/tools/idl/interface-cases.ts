import type { Case } from '../../case.ts'
import { attributeCases, constantCases, operationCases } from './member-cases.ts'
import type { Member, PublishedInterface } from './published-interface.ts'

const topic = 'interface/idl'

/** The cases that follow from a published interface by the rules of Web IDL, one for each thing to see. */
export function interfaceCases(published: PublishedInterface): Case[] {
  return [
    ...objectCases(published),
    ...published.members.flatMap((member) => memberCases(member)),
    ownMembers(published),
    ...exposureCases(published),
  ]
}

function memberCases(member: Member): Case[] {
  switch (member.type) {
    case 'const':
      return constantCases(member)
    case 'attribute':
      return attributeCases(member)
    case 'operation':
      return operationCases(member)
    case 'constructor':
    default:
      return []
  }
}

/** Interface object, interface prototype object, and what an object of the interface is like. */
function objectCases({ name, inheritance, members }: PublishedInterface): Case[] {
  const constructor = members.find((member) => member.type === 'constructor')
  const length = constructor?.arguments.filter(({ optional }) => !optional).length ?? 0
  const fixed = { own: true, enumerable: false, writable: false, configurable: true }
  return [
    {
      id: `${topic}/interface-object`,
      title: `The interface object is a function that inherits from ${inheritance}.`,
      requirements: ['IDL-04'],
      server: [],
      client: [{ describe: 'interface' }],
      expect: { reads: [{ type: 'function', prototype: inheritance }] },
    },
    {
      id: `${topic}/name`,
      title: `The name of the interface object is ${name}.`,
      requirements: ['IDL-21'],
      server: [],
      client: [{ inspect: 'name', from: 'interface' }],
      expect: { reads: [{ property: 'name', value: name, ...fixed }] },
    },
    {
      id: `${topic}/length`,
      title: `The length of the interface object is ${length}, the number of required arguments.`,
      requirements: ['IDL-06'],
      server: [],
      client: [{ inspect: 'length', from: 'interface' }],
      expect: { reads: [{ property: 'length', value: length, ...fixed }] },
    },
    {
      id: `${topic}/prototype-of-the-interface-object`,
      title:
        'The prototype property of the interface object can be neither written nor configured.',
      requirements: ['IDL-21'],
      server: [],
      client: [{ inspect: 'prototype', from: 'interface' }],
      expect: {
        reads: [
          {
            property: 'prototype',
            value: 'the interface prototype object',
            ...fixed,
            configurable: false,
          },
        ],
      },
    },
    {
      id: `${topic}/prototype-object`,
      title: `The interface prototype object inherits from that of ${inheritance}.`,
      requirements: ['IDL-04', 'IDL-21'],
      server: [],
      client: [{ describe: 'prototype' }],
      expect: {
        reads: [
          {
            type: 'object',
            classString: `[object ${name}]`,
            prototype: `${inheritance}.prototype`,
          },
        ],
      },
    },
    {
      id: `${topic}/constructor-property`,
      title: 'The constructor property of the prototype is the interface object, not enumerable.',
      requirements: ['IDL-21'],
      server: [],
      client: [{ inspect: 'constructor', from: 'prototype' }],
      expect: {
        reads: [
          {
            property: 'constructor',
            value: 'the interface object',
            ...fixed,
            writable: true,
          },
        ],
      },
    },
    {
      id: `${topic}/class-string`,
      title: `The class string of the prototype is ${name}, a property that cannot be written or enumerated.`,
      requirements: ['IDL-21'],
      server: [],
      client: [{ inspect: '@@toStringTag', from: 'prototype' }],
      expect: { reads: [{ property: '@@toStringTag', value: name, ...fixed }] },
    },
    {
      id: `${topic}/object`,
      title: `A source inherits from the interface prototype object and is to script an ${name}.`,
      requirements: ['IDL-04', 'IDL-21', 'CON-36'],
      server: [{ noResponse: 'hold' }],
      client: [{ construct: {} }, { describe: 'instance' }, { close: true }],
      expect: {
        reads: [
          {
            type: 'object',
            classString: `[object ${name}]`,
            prototype: 'the interface prototype object',
          },
        ],
      },
    },
  ]
}

function ownMembers({ members }: PublishedInterface): Case {
  const names = members.flatMap((member) => ('name' in member ? [member.name] : []))
  return {
    id: `${topic}/nothing-on-the-object-itself`,
    title: 'A source has no member of the interface as a property of its own.',
    requirements: ['IDL-12', 'IDL-13', 'IDL-14', 'IDL-18'],
    server: [{ noResponse: 'hold' }],
    client: [
      { construct: {} },
      ...names.map((name) => ({ inspect: name, from: 'instance' as const })),
      { close: true },
    ],
    expect: { reads: names.map((property) => ({ property, own: false })) },
  }
}

function exposureCases({ name, exposedIn }: PublishedInterface): Case[] {
  if (['Window', 'Worker'].some((global) => !exposedIn.includes(global)) || exposedIn.length !== 2)
    throw new Error(
      `${name} is exposed in ${exposedIn.join()}: harness/tools/idl/interface-cases.ts.`,
    )
  return [
    {
      id: `${topic}/global-property`,
      title: `${name} is a property of the global object: writable, configurable, not enumerable.`,
      requirements: ['IDL-01', 'IDL-02'],
      requires: ['own-interface'],
      server: [],
      client: [{ inspect: name, from: 'global' }],
      expect: {
        reads: [
          {
            property: name,
            own: true,
            value: 'the interface object',
            enumerable: false,
            writable: true,
            configurable: true,
          },
        ],
      },
    },
    {
      id: `${topic}/not-in-worklets`,
      title: `${name} is no property of the global object of a worklet.`,
      requirements: ['IDL-03'],
      requires: ['own-interface', 'document'],
      server: [],
      client: [{ inspectWorklet: ['AudioWorkletProcessor', name] }],
      expect: { reads: [{ AudioWorkletProcessor: 'function', [name]: 'undefined' }] },
    },
  ]
}
