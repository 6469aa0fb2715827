import { SentenceForgeError } from '@sentenceforge/errors';
import { type InputAttributes, input } from './ops/input.ts';
import { parameter } from './ops/parameter.ts';
import { formatType } from './shape-error.ts';
import { topologicalOrder } from './topological-order.ts';
import { sizeTerms } from './types/size-arithmetic.ts';
import type { Tensor } from './types/tensor.ts';

/**
 * Check that a graph is well formed: every node's type is what its op infers, names of leaves are not shared by
 * different leaves, and every named size has an input that gives it a value. Run after each pass in tests.
 *
 * @throws GRAPH_INVALID with the node and the rule
 */
export function verify(outputs: readonly Tensor[]): void {
  const order = topologicalOrder(outputs);
  const named = new Map<string, Tensor>();
  const sizes = new Set<string>();
  for (const node of order) {
    if (node.op !== input.op && node.op !== parameter.op) continue;
    const { name } = (node as Tensor<InputAttributes>).attributes;
    if (named.has(name)) throw invalid(node, `two leaves are called "${name}"`);
    named.set(name, node);
    for (const terms of node.shape.map(sizeTerms)) {
      if (terms.length === 1 && terms[0]!.names.length === 1) sizes.add(terms[0]!.names[0]!);
    }
  }
  for (const node of order) {
    const inferred = node.op.infer(node.inputs, node.attributes);
    if (formatType(inferred) !== formatType(node)) {
      throw invalid(node, `its op infers ${formatType(inferred)}`);
    }
    for (const name of node.shape.flatMap(sizeTerms).flatMap(({ names }) => names)) {
      if (!sizes.has(name)) throw invalid(node, `no input has an axis of size "${name}"`);
    }
  }
}

function invalid(node: Tensor, rule: string): SentenceForgeError {
  return new SentenceForgeError('GRAPH_INVALID', {
    problem: `The node ${node.op.name} ${formatType(node)} breaks a rule: ${rule}.`,
    fix: 'Correct the code or the pass that made the node.',
    details: { op: node.op.name, rule },
  });
}
