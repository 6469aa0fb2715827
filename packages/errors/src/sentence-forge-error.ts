import type { ErrorCode } from './error-code.ts';

const marker = Symbol.for('@sentenceforge/error');

/** What an error carries beside its code. */
export interface ErrorContent {
  /** What happened and why, with the values: one or two sentences. */
  problem: string;
  /** What to do about it: one sentence. */
  fix: string;
  /** The facts as fields (file, row, column, value ...), for programs. */
  details?: Readonly<Record<string, unknown>>;
  /** The error that led to this one. */
  cause?: unknown;
}

/**
 * The one error class of the project. `message` is one paragraph: what happened, why, what to do.
 *
 * @example
 * throw new SentenceForgeError('FILE_NOT_FOUND', {
 *   problem: `There is no file ${path}.`,
 *   fix: 'Check the path given to --train.',
 *   details: { file: path },
 * });
 */
export class SentenceForgeError extends Error {
  override readonly name = 'SentenceForgeError';
  readonly code: ErrorCode;
  readonly problem: string;
  readonly fix: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, { problem, fix, details = {}, cause }: ErrorContent) {
    super(`${problem} ${fix}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.problem = problem;
    this.fix = fix;
    this.details = details;
    Object.defineProperty(this, marker, { value: true });
  }

  /** Whether a value is an error of this project, also one made by another copy of this package. */
  static isInstance(value: unknown): value is SentenceForgeError {
    return typeof value === 'object' && value !== null && marker in value;
  }
}
