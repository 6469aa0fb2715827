import type { Lowering } from '../emit/emitter.ts';
import { reduction } from './plain.ts';

interface SumAttributes {
  readonly axes: readonly number[];
  readonly keepDimensions: boolean;
}

const plain = reduction('ReduceSum');

/**
 * The sum of a matrix's rows (a bias's gradient) is a product with a row of ones, which ONNX Runtime computes in half
 * the time of ReduceSum; other sums are ReduceSum.
 */
export const sum: Lowering<SumAttributes> = (node, emitter) => {
  const [x] = node.inputs;
  const { axes, keepDimensions } = node.attributes;
  const rowsOfMatrix = x!.shape.length === 2 && axes.length === 1 && axes[0] === 0;
  if (!rowsOfMatrix || x!.dtype !== 'float32' || emitter.flavour === 'portable') {
    return plain(node, emitter);
  }
  const ones = emitter.ones([1, x!.shape[0]!]);
  const row = emitter.emit('MatMul', [ones, emitter.value(x!)]);
  return keepDimensions ? row : emitter.emit('Reshape', [row, emitter.sizes([-1])]);
};
