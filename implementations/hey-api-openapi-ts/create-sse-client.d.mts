/** What the adapter uses of it; its own file is written for the compiler options of its users. */
export declare function createSseClient(options: {
  url: string
  signal: AbortSignal
  headers: Record<string, string>
  method: string
  serializedBody: string | null
  onSseEvent(event: { data: unknown; event?: string; id?: string; retry?: number }): void
  onSseError(error: unknown): void
}): { stream: AsyncGenerator }
