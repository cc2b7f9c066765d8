/**
 * Entry of the probe in workerd, where nothing runs but in answer to a request: the one that names control origin
 * and probe id is never answered while the probe lives.
 */
import { globalHost } from './global-host.ts'
import { runProbe } from './probe.ts'

export default {
  async fetch(request: Request): Promise<Response> {
    const parameters = new URL(request.url).searchParams
    const control = parameters.get('control') ?? ''
    const host = globalHost(control, parameters.get('probe') ?? '')
    await runProbe(() => import('adapter'), host)
    return new Response()
  },
}
