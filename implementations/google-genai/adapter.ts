import { ApiClient, NodeAuth, NodeDownloader, NodeUploader } from '@google/genai/vertex_internal'
import type { About, Read } from '../../harness/adapter.ts'

// What generateContentStream reads its response with; only this path, marked as internal, exports it.
export const about: About = {
  name: '@google/genai (ApiClient)',
  lacks: {
    'event-ids': 'processStreamResponse gives the data and nothing else',
    'event-types': 'processStreamResponse gives the data and nothing else',
    'reconnection-time': 'processStreamResponse gives the data and nothing else',
  },
}

export const read: Read = async function* (stream) {
  const [auth, uploader, downloader] = [new NodeAuth({}), new NodeUploader(), new NodeDownloader()]
  const client = new ApiClient({ auth, uploader, downloader, apiKey: 'none' })
  for await (const response of client.processStreamResponse(new Response(stream)))
    yield { data: await response.responseInternal.text() }
}
