import {
  type HostTensor,
  matmul,
  type ParameterAttributes,
  parameter,
  type Tensor,
  topologicalOrder,
  transpose,
} from '@sentenceforge/graph';

/** Names of constant matrices that are used in one way only: x Wᵀ, as linear layers do. */
export function linearWeights(
  outputs: Readonly<Record<string, Tensor>>,
  constants: ReadonlyMap<string, HostTensor>,
): string[] {
  const ends = Object.values(outputs);
  const order = topologicalOrder(ends);
  const usersOf = (tensor: Tensor): Tensor[] =>
    order.filter((node) => node.inputs.includes(tensor));
  const isFactor = (transposed: Tensor): boolean =>
    transposed.op === transpose.op &&
    !ends.includes(transposed) &&
    usersOf(transposed).every(
      ({ op, inputs }) => op === matmul.op && inputs[1] === transposed && inputs[0] !== transposed,
    );
  return order
    .filter((node): node is Tensor<ParameterAttributes> => node.op === parameter.op)
    .filter((node) => node.shape.length === 2 && !ends.includes(node))
    .filter((node) => constants.has(node.attributes.name) && usersOf(node).every(isFactor))
    .map(({ attributes }) => attributes.name);
}
