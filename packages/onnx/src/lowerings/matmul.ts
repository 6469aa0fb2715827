import {
  type ConstantAttributes,
  cast,
  constant,
  formatType,
  matmul as matmulOf,
  type Tensor,
  type TransposeAttributes,
  transpose,
} from '@sentenceforge/graph';
import type { Emitter, Lowering } from '../emit/emitter.ts';
import { int8Product } from './int8-product.ts';
import type { MatrixOperand } from './matrix-operand.ts';

/** The product, with transposes of its operands read in place. */
export const matmul: Lowering = (node, emitter) => product(node, emitter, 1);

/** x Wᵀ + b is one Gemm over matrices. */
export const add: Lowering = (node, emitter) => {
  const [x, bias] = node.inputs;
  const plain = matmulOf.op === x!.op && x!.shape.length === 2 && bias!.shape.length === 1;
  if (!plain || formatType(node) !== formatType(x!) || emitter.uses(x!) !== 1)
    return emitter.emit('Add', node.inputs.map(emitter.value));
  const [a, b] = x!.inputs.map(withoutTranspose) as [MatrixOperand, MatrixOperand];
  const quantized = int8Product(a, b, emitter, bias);
  if (quantized) return quantized;
  return emitter.emit('Gemm', [a.tensor, b.tensor, bias!].map(emitter.value), {
    transA: a.transposed,
    transB: b.transposed,
  });
};

/** A product with a number is taken into a matrix product or into reading a byte mask. */
export const multiply: Lowering = (node, emitter) => {
  for (const [index, factor] of node.inputs.entries()) {
    const scale = scalarOf(factor);
    const x = node.inputs[1 - index]!;
    if (scale === undefined || emitter.flavour === 'portable' || emitter.uses(x) !== 1) continue;
    if (x.op === matmulOf.op) return product(x, emitter, scale);
    if (x.op === cast.op && x.inputs[0]!.dtype === 'uint8') {
      const mask = emitter.value(x.inputs[0]!);
      return emitter.emit('DequantizeLinear', [mask, emitter.floatConstant(scale)]);
    }
  }
  return emitter.emit('Mul', node.inputs.map(emitter.value));
};

function product(node: Tensor, emitter: Emitter, scale: number): string {
  const [a, b] = node.inputs.map(withoutTranspose) as [MatrixOperand, MatrixOperand];
  const quantized = scale === 1 ? int8Product(a, b, emitter) : undefined;
  if (quantized) return quantized;
  if (emitter.flavour === 'portable') {
    return emitter.emit('MatMul', node.inputs.map(emitter.value));
  }
  return emitter.emitMicrosoft('FusedMatMul', [a.tensor, b.tensor].map(emitter.value), {
    transA: a.transposed,
    transB: b.transposed,
    alpha: { float: scale },
  });
}

function withoutTranspose(operand: Tensor): MatrixOperand {
  if (operand.op !== transpose.op) return { tensor: operand, transposed: 0 };
  const { permutation } = operand.attributes as TransposeAttributes;
  const rank = permutation.length;
  const swapsLast = permutation.every((axis, place) =>
    place < rank - 2 ? axis === place : axis === 2 * rank - 3 - place,
  );
  return swapsLast
    ? { tensor: operand.inputs[0]!, transposed: 1 }
    : { tensor: operand, transposed: 0 };
}

function scalarOf(node: Tensor): number | undefined {
  if (node.op !== constant.op) return undefined;
  const { values, dtype } = node.attributes as ConstantAttributes;
  return values.length === 1 && dtype === 'float32' && node.shape.length === 0
    ? values[0]
    : undefined;
}
