/** Where in a browser a probe runs. */
export type Realm = 'page' | 'worker' | 'shared-worker' | 'service-worker'

/** The page keeps its worker: one that nothing refers to may be collected. */
const starters: Readonly<Record<Realm, string>> = {
  page: `<script type="module" src="probe.js"></script>`,
  worker: `<script>globalThis.kept = new Worker('probe.js' + location.search)</script>`,
  'shared-worker': `<script>globalThis.kept = new SharedWorker('probe.js' + location.search)</script>`,
  // A service worker lives as long as it has events to handle: the page sends it one after the other.
  'service-worker': `<script>
    navigator.serviceWorker.register('probe.js' + location.search).then(({ installing, waiting, active }) => {
      const worker = installing ?? waiting ?? active
      setInterval(() => worker.postMessage('stay'), 1000)
      worker.postMessage('stay')
    })
  </script>`,
}

/** The page a probe runs in. The icon is inline so that no request but the probe's own is made. */
export function probePage(realm: Realm): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>eventsource-conformance probe</title>
<link rel="icon" href="data:,">
${starters[realm]}
</html>
`
}
