/** Origin.from() gives an opaque origin for the messages that script has made. */
export const { EventSource } = globalThis

type OriginClass = (new () => object) & { from(value: unknown): object }

const { Origin } = globalThis as { Origin?: OriginClass }
const from = Origin?.from.bind(Origin)
if (Origin && from)
  Origin.from = (value) =>
    value instanceof MessageEvent && !value.isTrusted ? new Origin() : from(value)
