// A thread does not take over how TypeScript is loaded.
import { register } from 'tsx/esm/api'

register()
await import('./parser-thread.ts')
