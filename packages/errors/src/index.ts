export { catalogue } from './catalogue.ts';
export type { ErrorCode } from './error-code.ts';
export { nearestName } from './nearest-name.ts';
export { reasonOf } from './reason-of.ts';
export { type ErrorContent, SentenceForgeError } from './sentence-forge-error.ts';
