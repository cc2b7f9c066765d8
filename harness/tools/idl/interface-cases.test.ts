import { expect, test } from '@playwright/test'
import written from '../../../cases/interface/idl.ts'
import { interfaceCases } from './interface-cases.ts'
import { publishedInterface } from './published-interface.ts'

test('the cases of the interface are those that its publication gives', async () => {
  const generated = interfaceCases(await publishedInterface('EventSource'))
  expect(written, 'Run `npm run idl` and look at what has changed.').toEqual(generated)
})

test('an attribute that becomes writable is a different case', async () => {
  const published = await publishedInterface('EventSource')
  const changed = published.members.map((member) =>
    member.type === 'attribute' && member.name === 'onopen'
      ? // What the parser gives has its members from its prototype.
        (Object.create(member, { readonly: { value: true } }) as typeof member)
      : member,
  )
  expect(() => interfaceCases({ ...published, members: changed })).toThrow('onopen is new')
})

test('a member that nobody knows is not passed over', async () => {
  const published = await publishedInterface('EventSource')
  const member = {
    type: 'attribute',
    name: 'lastEventId',
    idlType: { idlType: 'USVString' },
    readonly: true,
    special: '',
  } as const
  expect(() => interfaceCases({ ...published, members: [member] })).toThrow('lastEventId is new')
})

test('an interface that does not exist is an error', async () => {
  await expect(publishedInterface('EventSink')).rejects.toThrow('EventSink has 0 definitions')
})
