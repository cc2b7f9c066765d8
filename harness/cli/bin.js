#!/usr/bin/env node
// The package ships TypeScript: this loads it. In the repository `npm run -s cli --` does the same.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
