/** A program of a user's: it runs the suite for one case, and serves that case to a client of its own. */
export const ownProgram = `import { loadCorpus, runConformance } from 'eventsource-conformance'
    import { startServer } from 'eventsource-conformance/server'
    import { createRequire } from 'node:module'
    const frozen = createRequire(import.meta.url)('eventsource-conformance/cases.json')
    const id = 'stream/bom/leading'
    const { results } = await runConformance('mine.js', { grep: id })
    const server = await startServer()
    const script = await server.serve((await loadCorpus()).find((one) => one.id === id).server)
    const body = await (await fetch(script.url)).text()
    const wire = script.wire.map((entry) => entry.wire)
    script.end()
    const after = (await fetch(script.url)).status
    server.close()
    const verdict = results['mine@node'][id].verdict
    console.log(JSON.stringify({ cases: frozen.length, verdict, body, wire, after }))`
