/** Entry of the probe in a thread, beside which nothing runs: control origin and probe id are its two arguments. */
import { allClosed } from './bridge/streams.ts'
import { runProbe } from './probe.ts'

const [control = '', probe = ''] = process.argv.slice(2)

void runProbe(() => import('adapter'), {
  control,
  probe,
  userAgent: `${process.release.name} ${process.version}`,
  onUnhandled(report) {
    process.on('uncaughtException', report)
    process.on('unhandledRejection', report)
  },
  onReport: allClosed,
})
