import {
  constant,
  evaluate,
  rewrite,
  stopGradient,
  type Tensor,
  type Values,
} from '@sentenceforge/graph';

/**
 * A graph in which what is behind `stopGradient` no longer moves with the inputs, so that finite differences see the
 * function that the gradients are of.
 */
export function freeze(output: Tensor, values: Values): Tensor {
  return rewrite({ output }, (node, original) => {
    if (node.op !== stopGradient.op) return node;
    const [{ data, shape }] = evaluate([original], values) as [ReturnType<typeof evaluate>[number]];
    return constant(Array.from(data), { shape, dtype: node.dtype });
  }).output;
}
