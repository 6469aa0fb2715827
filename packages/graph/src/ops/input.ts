import { SentenceForgeError } from '@sentenceforge/errors';
import { defineOp } from '../define-op.ts';
import type { DataType } from '../types/data-type.ts';
import type { OpFunction } from '../types/op.ts';
import type { Shape } from '../types/shape.ts';
import { canonicalSize } from '../types/size-arithmetic.ts';

export interface InputAttributes {
  readonly name: string;
  readonly shape: Shape;
  readonly dtype: DataType;
}

/** A value that is given when the graph runs: a batch, a mask, a label. Named sizes in its shape get their value there. */
export const input: OpFunction<
  'input',
  [name: string, shape: Shape, dtype?: DataType],
  InputAttributes
> = defineOp(
  {
    name: 'input',
    infer: (_, { shape, dtype }) => ({ shape, dtype }),
    evaluate: (_, { name }) => missing(name),
  },
  (make, name, shape, dtype = 'float32') =>
    make([], { name, shape: shape.map(canonicalSize), dtype }),
);

function missing(name: string): never {
  throw new SentenceForgeError('FEED_INVALID', {
    problem: `The graph has an input "${name}" that was not given.`,
    fix: `Give a value for "${name}".`,
    details: { name },
  });
}
