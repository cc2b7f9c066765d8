/** A chapter or topic of an id as a heading: `last-event-id` is read as `Last event id`. */
export function chapterTitle(segment: string): string {
  const words = segment.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
