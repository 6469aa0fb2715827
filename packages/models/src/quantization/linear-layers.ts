import {
  type HostTensor,
  matmul,
  type ParameterAttributes,
  type Program,
  parameter,
  type Tensor,
  topologicalOrder,
  transpose,
} from '@sentenceforge/graph';

/** Linear layers that read the same tensors or share a weight: what is quantized alike. */
export interface LinearLayers {
  /** What they multiply, `[T, in]` each. */
  readonly inputs: readonly Tensor[];
  /** Names of their weights, `[out, in]` each. */
  readonly weights: readonly string[];
}

/** The linear layers x Wᵀ of a program whose weights are constants. */
export function linearLayers(
  { outputs }: Program,
  constants: ReadonlyMap<string, HostTensor>,
): LinearLayers[] {
  const groups: { inputs: Set<Tensor>; weights: Set<string> }[] = [];
  for (const node of topologicalOrder(Object.values(outputs))) {
    const name = weightOf(node);
    if (name === undefined || !constants.has(name)) continue;
    const x = node.inputs[0]!;
    const related = groups.filter(({ inputs, weights }) => inputs.has(x) || weights.has(name));
    const merged = {
      inputs: new Set([x, ...related.flatMap(({ inputs }) => [...inputs])]),
      weights: new Set([name, ...related.flatMap(({ weights }) => [...weights])]),
    };
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map(({ inputs, weights }) => ({ inputs: [...inputs], weights: [...weights] }));
}

/** The name of W in x Wᵀ over matrices. */
export function weightOf({ op, shape, inputs: [, factor] }: Tensor): string | undefined {
  const isProduct = op === matmul.op && shape.length === 2 && factor!.op === transpose.op;
  const weight = isProduct ? factor!.inputs[0]! : undefined;
  return weight?.op === parameter.op
    ? (weight as Tensor<ParameterAttributes>).attributes.name
    : undefined;
}
