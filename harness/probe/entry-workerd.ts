/**
 * Entry of the probe in workerd, where nothing runs but in answer to a request: the one that names control origin
 * and probe id is never answered while the probe lives.
 */
import { runProbe } from './probe.ts'
import { onUnhandledInGlobal } from './unhandled.ts'

export default {
  async fetch(request: Request): Promise<Response> {
    const parameters = new URL(request.url).searchParams
    await runProbe(() => import('adapter'), {
      control: parameters.get('control') ?? '',
      probe: parameters.get('probe') ?? '',
      userAgent: navigator.userAgent,
      onUnhandled: onUnhandledInGlobal,
    })
    return new Response()
  },
}
