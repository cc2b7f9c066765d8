/** Reads probe id and control origin off the address of a probe's page or worker script. */
export function probeAt(address: Pick<Location, 'hostname' | 'pathname' | 'search'>): {
  control: string
  probe: string
} {
  const port = new URLSearchParams(address.search).get('control') ?? ''
  return {
    control: `http://${address.hostname}:${port}`,
    probe: address.pathname.split('/')[2] ?? '',
  }
}
