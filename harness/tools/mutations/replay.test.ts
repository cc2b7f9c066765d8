import { expect, test } from '@playwright/test'
import { recordOf, messageEntry } from '../../judge/example-record.fixture.ts'
import type { OpenTarget } from '../../run/open-target.ts'
import { allEditedLogs } from './edited-logs.ts'
import { keepingRecords } from './replay.ts'

const record = recordOf({ client: [messageEntry('1')] })
const opened = { run: () => Promise.resolve(record) } as unknown as OpenTarget
const request = { server: [], client: [], deadlineMs: 1, latestMs: 1 }

test('a run is replayed with its log edited, whatever its deadline', async () => {
  const keeping = keepingRecords(opened)
  await keeping.opened.run(request)
  const lost = allEditedLogs.find(({ name }) => name === 'record: last message lost')
  const replayed = keeping.replay((kept) => lost?.change(kept) ?? kept)
  expect((await replayed.run({ ...request, deadlineMs: 2 })).client).toEqual([])
})

test('a run that was not made cannot be replayed', async () => {
  const replayed = keepingRecords(opened).replay((kept) => kept)
  await expect(replayed.run(request)).rejects.toThrow('A run that was not made')
})
