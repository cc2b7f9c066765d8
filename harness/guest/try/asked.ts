import { z } from 'zod'
import { HarnessError } from '../../errors.ts'
import { bytesOfHex, bytesOfText } from '../../try/input.ts'

/** How the text of the box stands for bytes. */
export const forms = {
  lf: 'Text as it is, lines end with LF',
  crlf: 'Text as it is, lines end with CRLF',
  cr: 'Text as it is, lines end with CR',
  escapes:
    'Text with the escapes \\n \\r \\t \\0 \\\\ \\xHH \\u{…}; the line ends of the box do not count',
  hex: 'Hexadecimal digits',
} as const

const Form = z.enum(Object.keys(forms) as (keyof typeof forms)[])
type Form = z.infer<typeof Form>

/** What somebody asks on the page. */
export interface Asked {
  stream: string
  form: Form
  /** Names of parsers and hosts. */
  targets: string[]
}

/** @throws ZodError if it is not what the page sends */
export function askedIn(body: string): Asked {
  const sent = new URLSearchParams(body)
  return {
    stream: sent.get('stream') ?? '',
    form: Form.parse(sent.get('form') ?? 'lf'),
    targets: sent.getAll('target'),
  }
}

/** @throws HarnessError if it is no hexadecimal text, or escapes a character that there is not */
export function bytesAsked({ stream, form }: Pick<Asked, 'stream' | 'form'>): Uint8Array {
  // A browser sends every line end of the box as CRLF.
  const lines = stream.split(/\r\n|\r|\n/)
  switch (form) {
    case 'lf':
      return Buffer.from(lines.join('\n'))
    case 'crlf':
      return Buffer.from(lines.join('\r\n'))
    case 'cr':
      return Buffer.from(lines.join('\r'))
    case 'escapes':
      return bytesOfText(lines.join(''))
    case 'hex':
      return bytesOfHex(stream)
    default:
      throw new HarnessError('There is no such form of a stream: choose one of the page.')
  }
}
