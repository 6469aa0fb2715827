import { SentenceForgeError } from '@sentenceforge/errors';
import { defineOp } from '../define-op.ts';
import type { OpFunction } from '../types/op.ts';
import type { Shape } from '../types/shape.ts';

export interface ParameterAttributes {
  readonly name: string;
  readonly shape: Shape;
}

/** A trained weight, float32 with a fixed shape. Backends may take it as an input (training) or bake it (inference). */
export const parameter: OpFunction<
  'parameter',
  [name: string, shape: readonly number[]],
  ParameterAttributes
> = defineOp(
  {
    name: 'parameter',
    infer: (_, { shape }) => ({ shape, dtype: 'float32' }),
    evaluate: (_, { name }) => {
      throw new SentenceForgeError('FEED_INVALID', {
        problem: `The graph has a parameter "${name}" that was not given.`,
        fix: `Give a value for "${name}".`,
        details: { name },
      });
    },
  },
  (make, name, shape) => make([], { name, shape }),
);
