import { expect, test } from 'vitest';
import { decoderParameters } from './decoder-parameters.ts';
import type { Decoder } from './encoders/decoder.ts';
import type { StoredTensor } from './safetensors/read-safetensors.ts';

const decoder: Decoder = {
  parameters: {
    'head.bias': { shape: [2], initial: { constant: 0 } },
    'head.weight': { shape: [1, 2], initial: { normal: 0.02 } },
  },
  build: (_, embeddings) => embeddings,
};
const stored = (shape: readonly number[], dtype = 'F32'): ReadonlyMap<string, StoredTensor> =>
  new Map([['head.bias', { dtype, shape, bytes: new Uint8Array(Float32Array.of(3, 4).buffer) }]]);

test('values of the checkpoint come along as a copy', () => {
  const tensors = stored([2]);
  const { 'head.bias': bias, 'head.weight': weight } = decoderParameters(decoder, tensors);
  expect(bias).toEqual({ shape: [2], initial: { constant: 0 }, values: Float32Array.of(3, 4) });
  expect(weight).toEqual({ shape: [1, 2], initial: { normal: 0.02 } });
  bias!.values!.fill(0);
  expect(decoderParameters(decoder, tensors)['head.bias']!.values).toEqual(Float32Array.of(3, 4));
});

test('tensors of another shape or type are refused', () => {
  const refused = expect.objectContaining({ code: 'MODEL_UNSUPPORTED' });
  expect(() => decoderParameters(decoder, stored([1, 2]))).toThrow(refused);
  expect(() => decoderParameters(decoder, stored([2], 'I32'))).toThrow(refused);
});
