import { isPackage } from '../installation.ts'

/** What the reader types to call the command line: the package's program, or the repository's script. */
export const programName = isPackage ? 'npx eventsource-conformance' : 'npm run -s cli --'
