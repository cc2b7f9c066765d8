/** Has something to say about itself, and nothing to test. */
export const about = { name: 'nothing' }
