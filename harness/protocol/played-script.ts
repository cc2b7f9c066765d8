import type { BodyStep } from '../vocabulary/body-step.ts'
import type { NoResponse, RawResponse, Response } from '../vocabulary/wire-script.ts'

/** A step of a body as the server plays it: a chunk that a chunking has cut is bytes already. */
export type PlayedStep = BodyStep | Buffer

export type PlayedResponse = Omit<Response, 'body'> & { body?: readonly PlayedStep[] | undefined }

export type PlayedConnection = PlayedResponse | RawResponse | NoResponse

/** A wire script as the server plays it. */
export type PlayedScript = readonly PlayedConnection[]
