import { expect, test } from '@playwright/test'
import { listAll, type Member } from '@webref/idl'
import written from '../../cases/interface/idl.ts'

/*
 * What the standard publishes as IDL, held against cases/interface/idl.ts: when a member comes, goes or changes, the
 * cases that Web IDL asks for it are named.
 */

/** The cases about the interface as a whole, and about its members together. */
const ofTheInterface = [
  'interface-object',
  'name',
  'length',
  'prototype-of-the-interface-object',
  'prototype-object',
  'constructor-property',
  'class-string',
  'object',
  'nothing-on-the-object-itself',
  'member-put-on-the-prototype',
  'global-property',
  'not-in-worklets',
]

async function publishedInterface() {
  const { html } = await listAll()
  const definitions = (await html?.parse()) ?? []
  const parts = definitions.filter(({ name, target }) => [name, target].includes('EventSource'))
  expect(parts, 'EventSource has one definition').toHaveLength(1)
  return parts[0]!
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
}

/** The cases that a member has. */
function casesOf(member: Member): string[] {
  if (member.type === 'constructor') return []
  const name = kebab(member.name)
  switch (member.type) {
    case 'const':
      return [`constant-${name}-on-the-interface`, `constant-${name}-on-the-prototype`]
    case 'attribute':
      return [
        `attribute-${name}`,
        `getter-of-${name}`,
        `${member.readonly ? 'read-only-' : 'setter-of-'}${name}`,
      ]
    case 'operation':
      return [`operation-${name}`, `receivers-of-${name}`]
    default:
      throw new Error(`${JSON.stringify(member)} has no cases here.`)
  }
}

/** What the one read of a case expects. */
function readOf(id: string): unknown {
  return written.find((testCase) => testCase.id === `interface/idl/${id}`)?.expect.reads[0]
}

test('each member that is published has its cases, and no other has', async () => {
  const { members } = await publishedInterface()
  const ids = written.map(({ id }) => id.slice('interface/idl/'.length))
  expect(ids.toSorted()).toEqual([...ofTheInterface, ...members.flatMap(casesOf)].toSorted())
})

test('the cases expect the constants, the arguments and the inheritance that are published', async () => {
  const { members, inheritance, extAttrs } = await publishedInterface()
  for (const member of members) {
    if (member.type === 'const')
      expect(readOf(`constant-${kebab(member.name)}-on-the-interface`)).toMatchObject({
        value: Number(member.value.value),
      })
    if (member.type === 'operation')
      expect(readOf(`operation-${kebab(member.name)}`)).toMatchObject({
        length: member.arguments.filter(({ optional }) => !optional).length,
      })
    if (member.type === 'constructor')
      expect(readOf('length')).toMatchObject({
        value: member.arguments.filter(({ optional }) => !optional).length,
      })
  }
  expect(readOf('interface-object')).toMatchObject({ prototype: inheritance })
  const exposed = extAttrs.find(({ name }) => name === 'Exposed')?.rhs.value
  expect(exposed?.map(({ value }) => value).toSorted()).toEqual(['Window', 'Worker'])
})
