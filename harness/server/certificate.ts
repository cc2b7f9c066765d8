import { createHash, X509Certificate } from 'node:crypto'
import type { generate } from 'selfsigned'

/** What a server needs to speak TLS; PEM. */
export interface Certificate {
  key: string
  cert: string
}

/** How clients are told to trust the server of `{secure}` and `{http2}`, and no other. */
export interface Trust {
  /** The certificate of the authority; PEM. */
  authority: string
  /** SHA-256 of the server's public key, in base64, for clients that can be told to trust a key. */
  keyHash: string
}

/** Certificates made for this process: one to be trusted, one that nobody knows. */
export interface Certificates {
  trusted: Certificate
  unknown: Certificate
  trust: Trust
}

let ofThisProcess: Promise<Certificates> | undefined

/** The certificates of this process, made when they are first asked for. */
export function certificates(): Promise<Certificates> {
  ofThisProcess ??= makeCertificates()
  return ofThisProcess
}

async function makeCertificates(): Promise<Certificates> {
  const [authority, stranger] = await Promise.all([
    makeAuthority('eventsource-conformance'),
    makeAuthority('nobody'),
  ])
  const [trusted, unknown] = await Promise.all([
    makeCertificate(authority),
    makeCertificate(stranger),
  ])
  const publicKey = new X509Certificate(trusted.cert).publicKey.export({
    type: 'spki',
    format: 'der',
  })
  const keyHash = createHash('sha256').update(publicKey).digest('base64')
  return { trusted, unknown, trust: { authority: authority.cert, keyHash } }
}

function makeAuthority(name: string): Promise<Certificate> {
  return make(name, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
  ])
}

/** For the names under which hosts reach the loopback interface. */
function makeCertificate(authority: Certificate): Promise<Certificate> {
  const names = ['localhost', '*.localhost', '*.test'].map((value) => ({ type: 2 as const, value }))
  const extensions: Extensions = [
    { name: 'basicConstraints', cA: false },
    { name: 'keyUsage', digitalSignature: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] },
  ]
  return make('localhost', extensions, authority)
}

type Extensions = NonNullable<NonNullable<Parameters<typeof generate>[1]>['extensions']>

async function make(name: string, extensions: Extensions, ca?: Certificate): Promise<Certificate> {
  // Two hundred modules: they are loaded while another process bundles the probe.
  const selfsigned = await import('selfsigned')
  const made = await selfsigned.generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions,
    ...(ca && { ca }),
  })
  return { key: made.private, cert: made.cert }
}
