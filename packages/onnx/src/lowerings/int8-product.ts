import { constant, type Tensor } from '@sentenceforge/graph';
import type { Emitter } from '../emit/emitter.ts';
import type { MatrixOperand } from './matrix-operand.ts';

/**
 * x Wᵀ (+ bias) with W held as int8, or undefined where it is not. Each row of x is quantized by its own largest
 * magnitude, so that a row's result does not depend on the rows beside it, as it would with DynamicQuantizeMatMul.
 */
export function int8Product(
  x: MatrixOperand,
  weight: MatrixOperand,
  emitter: Emitter,
  bias?: Tensor,
): string | undefined {
  const held = weight.transposed && !x.transposed ? emitter.int8(weight.tensor) : undefined;
  if (!held) return undefined;
  const value = emitter.value(x.tensor);
  const step = emitter.floatConstant(1 / 127);
  const zero = emitter.value(constant(128, { dtype: 'uint8' }));
  // products with the same x share both
  const magnitudes = emitter.once(`magnitudes of rows of ${value}`, () => {
    const largest = emitter.emit('ReduceMax', [emitter.emit('Abs', [value]), emitter.sizes([-1])], {
      keepdims: 1,
    });
    return emitter.emit('Max', [largest, emitter.floatConstant(1e-30)]);
  });
  const rows = emitter.once(`rows of ${value} as int8`, () =>
    emitter.emit('QuantizeLinear', [emitter.emit('Div', [value, magnitudes]), step, zero]),
  );
  const inputs = [rows, held.matrix, step, held.scales, zero, held.zeros];
  const scaled = emitter.emitMicrosoft('MatMulIntegerToFloat', inputs);
  const product = emitter.emit('Mul', [scaled, magnitudes]);
  return bias ? emitter.emit('Add', [product, emitter.value(bias)]) : product;
}
