/** A longer stream is given whole. */
const splitLimitBytes = 1024
/** A longer stream is not cut at every place: its length times the places would be minutes of parsing. */
const everywhereLimitBytes = 128

/**
 * The chunkings that a parser is asked a stream in: whole, cut in two, and byte by byte. In that order: the first that it
 * differs in is the smallest.
 */
export function chunkingsOf(body: Uint8Array): Uint8Array[][] {
  if (body.length > splitLimitBytes) return [[body]]
  return [
    [body],
    ...placesIn(body).map((place) => [body.subarray(0, place), body.subarray(place)]),
    Array.from(body, (_, index) => body.subarray(index, index + 1)),
  ]
}

const LF = 0x0a
const CR = 0x0d
const colon = 0x3a

/** Where to cut: of a long stream near what a parser looks for, which is also inside of each name and each value. */
function placesIn(body: Uint8Array): number[] {
  const places = Array.from({ length: Math.max(0, body.length - 1) }, (_, index) => index + 1)
  if (body.length <= everywhereLimitBytes) return places
  const near = new Set(marksIn(body).flatMap((at) => [at - 1, at, at + 1, at + 2, at + 3]))
  return places.filter((place) => near.has(place))
}

/** Line ends, the first colon of each line, and what is no plain character. */
function marksIn(body: Uint8Array): number[] {
  let hasColon = false
  return Array.from(body.entries()).flatMap(([at, byte]) => {
    const isEnd = byte === LF || byte === CR
    const isFirstColon = byte === colon && !hasColon
    hasColon = !isEnd && (hasColon || isFirstColon)
    return isEnd || isFirstColon || byte === 0 || byte >= 0x80 ? [at] : []
  })
}
