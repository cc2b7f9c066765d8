/** @jsxRuntime automatic @jsxImportSource preact */
import { byteSpans, hexText } from '../model/byte-text.ts'

// Longer than this the hex is folded away; the text never is.
const shownHex = 32

const lineEnds = new Set(['\\r', '\\n'])

/**
 * Bytes as text and as hex, with a line of the stream on a line of its own; each character of `bytes` is one
 * byte. `length` says how many there were.
 */
export function BytesView({ bytes, length = bytes.length }: { bytes: string; length?: number }) {
  if (length === 0) return <span class="soft">no bytes</span>
  const cut = length > bytes.length ? ` … of ${length} bytes the first ${bytes.length}` : ''
  const hex = hexText(bytes)
  return (
    <div class="bytes">
      <code class="text">
        {byteSpans(bytes).map(({ text, escape }, index, spans) => (
          <>
            {escape ? <i>{text}</i> : text}
            {escape && lineEnds.has(text) && spans[index + 1]?.escape === false && <br />}
          </>
        ))}
      </code>
      {cut !== '' && <small>{cut}</small>}
      {bytes.length <= shownHex ? (
        <code class="hex soft">{hex}</code>
      ) : (
        <details>
          <summary class="soft">{length} bytes in hex</summary>
          <code class="hex soft">{hex}</code>
        </details>
      )}
    </div>
  )
}
