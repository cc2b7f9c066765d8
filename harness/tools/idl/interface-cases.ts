import type { Case } from '../../case.ts'
import { idlCase, inspect, look, ofSource } from './idl-case.ts'
import { attributeCases, constantCases, operationCases } from './member-cases.ts'
import { type Member, type PublishedInterface, requiredArguments } from './published-interface.ts'

/** The cases that follow from a published interface by the rules of Web IDL, one for each thing to see. */
export function interfaceCases(published: PublishedInterface): Case[] {
  return [
    ...objectCases(published),
    ...published.members.flatMap((member) => memberCases(member)),
    ownMembers(published),
    ...exposureCases(published),
  ]
}

/** Interface object, interface prototype object, and what an object of the interface is like. */
function objectCases({ name, inheritance, members }: PublishedInterface): Case[] {
  const length = requiredArguments(members.find((member) => member.type === 'constructor'))
  const fixed = { own: true, enumerable: false, writable: false, configurable: true }
  const classString = `[object ${name}]`
  const prototype = 'the interface prototype object'
  return [
    idlCase(
      'interface-object',
      `The interface object is a function that inherits from ${inheritance}.`,
      ['IDL-04'],
      look({ describe: 'interface' }, { type: 'function', prototype: inheritance }),
    ),
    idlCase(
      'name',
      `The name of the interface object is ${name}.`,
      ['IDL-21'],
      inspect('interface', { property: 'name', value: name, ...fixed }),
    ),
    idlCase(
      'length',
      `The length of the interface object is ${length}, the number of required arguments.`,
      ['IDL-06'],
      inspect('interface', { property: 'length', value: length, ...fixed }),
    ),
    idlCase(
      'prototype-of-the-interface-object',
      'The prototype property of the interface object can be neither written nor configured.',
      ['IDL-21'],
      inspect('interface', {
        property: 'prototype',
        value: prototype,
        ...fixed,
        configurable: false,
      }),
    ),
    idlCase(
      'prototype-object',
      `The interface prototype object inherits from that of ${inheritance}.`,
      ['IDL-04', 'IDL-21'],
      look(
        { describe: 'prototype' },
        { type: 'object', classString, prototype: `${inheritance}.prototype` },
      ),
    ),
    idlCase(
      'constructor-property',
      'The constructor property of the prototype is the interface object, not enumerable.',
      ['IDL-21'],
      inspect('prototype', {
        property: 'constructor',
        value: 'the interface object',
        ...fixed,
        writable: true,
      }),
    ),
    idlCase(
      'class-string',
      `The class string of the prototype is ${name}, a property that cannot be written or enumerated.`,
      ['IDL-21'],
      inspect('prototype', { property: '@@toStringTag', value: name, ...fixed }),
    ),
    idlCase(
      'object',
      `A source inherits from the interface prototype object and is to script an ${name}.`,
      ['IDL-04', 'IDL-21', 'CON-36'],
      ofSource([{ describe: 'instance' }], [{ type: 'object', classString, prototype }]),
    ),
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

function ownMembers({ members }: PublishedInterface): Case {
  const names = members.flatMap((member) => ('name' in member ? [member.name] : []))
  return idlCase(
    'nothing-on-the-object-itself',
    'A source has no member of the interface as a property of its own.',
    ['IDL-12', 'IDL-13', 'IDL-14', 'IDL-18'],
    ofSource(
      names.map((name) => ({ inspect: name, from: 'instance' })),
      names.map((property) => ({ property, own: false })),
    ),
  )
}

function exposureCases({ name, exposedIn }: PublishedInterface): Case[] {
  if (exposedIn.toSorted().join() !== 'Window,Worker')
    throw new Error(`${name} is exposed in ${exposedIn.join()}: ${import.meta.filename}.`)
  const open = { enumerable: false, writable: true, configurable: true }
  return [
    idlCase(
      'global-property',
      `${name} is a property of the global object: writable, configurable, not enumerable.`,
      ['IDL-01', 'IDL-02'],
      inspect('global', { property: name, own: true, value: 'the interface object', ...open }),
      ['own-interface'],
    ),
    idlCase(
      'not-in-worklets',
      `${name} is no property of the global object of a worklet.`,
      ['IDL-03'],
      look(
        { inspectWorklet: ['AudioWorkletProcessor', name] },
        { AudioWorkletProcessor: 'function', [name]: 'undefined' },
      ),
      ['own-interface', 'document'],
    ),
  ]
}
