import type { Tensor } from '@sentenceforge/graph';

/** A matrix operand with the transpose of its last two axes taken into the product. */
export interface MatrixOperand {
  readonly tensor: Tensor;
  readonly transposed: 0 | 1;
}
