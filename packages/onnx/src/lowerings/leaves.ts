import {
  type CastAttributes,
  constant as constantOf,
  type DataType,
  type InputAttributes,
  type Size,
  type Tensor,
} from '@sentenceforge/graph';
import type { Emitter, Lowering } from '../emit/emitter.ts';

/** ONNX's numbers for element types, as the attribute of a cast. */
const dataTypes: Readonly<Record<DataType, number>> = { float32: 1, uint8: 2, int32: 6, bool: 9 };

/** Inputs and parameters are values by their own name. */
export const leaf: Lowering<Pick<InputAttributes, 'name'>> = ({ attributes: { name } }) => name;

export const constant: Lowering = (node, emitter) => emitter.value(node);

export const iota: Lowering<{ readonly size: Size }> = ({ attributes: { size } }, emitter) => {
  const scalar = emitter.emit('Squeeze', [emitter.sizes([size])]);
  const limit = emitter.emit('Cast', [scalar], { to: dataTypes.int32 });
  return emitter.emit('Range', [int32(emitter, 0), limit, int32(emitter, 1)]);
};

export const sizeValue: Lowering<{ readonly size: Size }> = ({ attributes: { size } }, emitter) =>
  emitter.emit('Cast', [emitter.emit('Squeeze', [emitter.sizes([size])])], {
    to: dataTypes.float32,
  });

export const cast: Lowering<CastAttributes> = ({ inputs: [x], attributes: { to } }, emitter) =>
  emitter.emit('Cast', [emitter.value(x!)], { to: dataTypes[to] });

function int32(emitter: Emitter, value: number): string {
  const node: Tensor = constantOf(value, { dtype: 'int32' });
  return emitter.value(node);
}
