import type { Case } from '../../case.ts'
import { idlCase, inspect, look, ofSource, only } from './idl-case.ts'
import { attributeCases, constantCases, operationCases } from './member-cases.ts'
import type { Member } from '@webref/idl'
import { type PublishedInterface, requiredArguments } from './published-interface.ts'

/** The cases that follow from a published interface by the rules of Web IDL, one for each thing to see. */
export function interfaceCases(published: PublishedInterface): Case[] {
  return [
    ...objectCases(published),
    ...published.members.flatMap((member) => memberCases(member)),
    ownMembers(published),
    ...exposureCases(published),
  ]
}

const itself = 'the interface object'
const prototype = 'the interface prototype object'

/** Interface object, interface prototype object, and what an object of the interface is like. */
function objectCases({ name, inheritance, members }: PublishedInterface): Case[] {
  const length = requiredArguments(members.find((member) => member.type === 'constructor'))
  const fixed = only('configurable')
  const classString = `[object ${name}]`
  return [
    idlCase('interface-object', ['IDL-04'], {
      title: `The interface object is a function that inherits from ${inheritance}.`,
      ...look({ describe: 'interface' }, { type: 'function', prototype: inheritance }),
    }),
    idlCase('name', ['IDL-21'], {
      title: `The name of the interface object is ${name}.`,
      ...inspect('interface', 'name', { value: name, ...fixed }),
    }),
    idlCase('length', ['IDL-06'], {
      title: `The length of the interface object is ${length}, the number of required arguments.`,
      ...inspect('interface', 'length', { value: length, ...fixed }),
    }),
    idlCase('prototype-of-the-interface-object', ['IDL-21'], {
      title:
        'The prototype property of the interface object can be neither written nor configured.',
      ...inspect('interface', 'prototype', { value: prototype, ...only() }),
    }),
    idlCase('prototype-object', ['IDL-04', 'IDL-21'], {
      title: `The interface prototype object inherits from that of ${inheritance}.`,
      ...look(
        { describe: 'prototype' },
        { type: 'object', classString, prototype: `${inheritance}.prototype` },
      ),
    }),
    idlCase('constructor-property', ['IDL-21'], {
      title: 'The constructor property of the prototype is the interface object, not enumerable.',
      ...inspect('prototype', 'constructor', {
        value: itself,
        ...only('writable', 'configurable'),
      }),
    }),
    idlCase('class-string', ['IDL-21'], {
      title: `The class string of the prototype is ${name}, a property that cannot be written or enumerated.`,
      ...inspect('prototype', '@@toStringTag', { value: name, ...fixed }),
    }),
    idlCase('object', ['IDL-04', 'IDL-21', 'CON-36'], {
      title: `A source inherits from the interface prototype object and is to script an ${name}.`,
      ...ofSource([{ describe: 'instance' }], [{ type: 'object', classString, prototype }]),
    }),
  ]
}

/** @throws if the member is of a kind that has no rules here */
function memberCases(member: Member): Case[] {
  if ('special' in member && member.special !== '')
    throw new Error(`${member.special} is new: add it to ${import.meta.filename}.`)
  switch (member.type) {
    case 'const':
      return constantCases(member)
    case 'attribute':
      return attributeCases(member)
    case 'operation':
      return operationCases(member)
    case 'constructor':
      return []
    default: {
      const { type }: { type: string } = member
      throw new Error(`${type} is new: add it to ${import.meta.filename}.`)
    }
  }
}

function ownMembers({ members }: PublishedInterface): Case {
  const names = members.flatMap((member) => ('name' in member ? [member.name] : []))
  return idlCase('nothing-on-the-object-itself', ['IDL-12', 'IDL-13', 'IDL-14', 'IDL-18'], {
    title: 'A source has no member of the interface as a property of its own.',
    ...ofSource(
      names.map((name) => ({ inspect: name, from: 'instance' })),
      names.map((property) => ({ property, own: false })),
    ),
  })
}

function exposureCases({ name, exposedIn }: PublishedInterface): Case[] {
  if (exposedIn.toSorted().join() !== 'Window,Worker')
    throw new Error(`${name} is exposed in ${exposedIn.join()}: ${import.meta.filename}.`)
  return [
    idlCase('global-property', ['IDL-01', 'IDL-02'], {
      title: `${name} is a property of the global object: writable, configurable, not enumerable.`,
      requires: ['own-interface'],
      ...inspect('global', name, { value: itself, ...only('writable', 'configurable') }),
    }),
    idlCase('not-in-worklets', ['IDL-03'], {
      title: `${name} is no property of the global object of a worklet.`,
      requires: ['own-interface', 'document'],
      ...look(
        { inspectWorklet: ['AudioWorkletProcessor', name] },
        { AudioWorkletProcessor: 'function', [name]: 'undefined' },
      ),
    }),
  ]
}
