import type { HostTensor } from '@sentenceforge/graph';
import type { Int8Matrix } from '../emit/emitter.ts';
import type { ModelBuilder } from '../emit/model-builder.ts';
import { quantizeMatrix } from './quantize-matrix.ts';

/** Write a weight matrix `[out, in]` into a model as int8. */
export function addInt8(
  name: string,
  { data, shape }: HostTensor,
  builder: ModelBuilder,
): Int8Matrix {
  const [rows, columns] = shape as readonly [number, number];
  const quantized = quantizeMatrix(data as Float32Array, [rows, columns]);
  const matrix = `${name} (int8)`;
  builder.initializers.push({
    name: matrix,
    dtype: 'int8',
    shape: [columns, rows],
    content: new Uint8Array(quantized.data.buffer as ArrayBuffer),
  });
  return {
    matrix,
    scales: builder.initialize('float32', [rows], quantized.scales),
    zeros: builder.initialize('int8', [rows], new Int8Array(rows)),
  };
}
