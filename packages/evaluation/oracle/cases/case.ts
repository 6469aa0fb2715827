import type { Encoder } from '../../src/encoding/encoder.ts';
import type { Evaluator } from '../../src/evaluators/evaluator.ts';

/** The constructor arguments of a case, by Python's names in camelCase (`at_k` is `atK`); the values are Python's. */
export type CaseArguments = Readonly<Record<string, unknown>>;

/** What an evaluator may need besides its arguments. */
export interface CaseTools {
  /** The table of vectors of the file, in float64: the model that is evaluated, and teacher where one is needed. */
  readonly encoder: Encoder;
  /** Builds another evaluator, for evaluators made of evaluators. */
  build(evaluator: string, args: object): Evaluator | Promise<Evaluator>;
}

/** How one of Python's evaluators is made here. */
export interface Case {
  /** The arguments that it reads, in camelCase; a case that gives another one fails. */
  readonly reads: readonly string[];
  build(args: CaseArguments, tools: CaseTools): Evaluator | Promise<Evaluator>;
}
