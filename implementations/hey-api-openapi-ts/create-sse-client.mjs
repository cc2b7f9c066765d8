// The file that the generator writes into its users' code as client/core/serverSentEvents.gen.ts. The package does not
// export it, so it is named by its path.
export { createSseClient } from '../node_modules/@hey-api/openapi-ts/dist/clients/core/serverSentEvents.ts'
