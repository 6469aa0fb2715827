import { expect, test, vi } from 'vitest';
import type { Encoder } from './encoder.ts';
import { encodingAs } from './encoding-as.ts';

const matrix = (value: number) => ({ data: Float32Array.of(value), rows: 1, columns: 1 });

test('the method of the role is called as a method, with texts and options', async () => {
  const encoder: Encoder = {
    encode: vi.fn(async () => matrix(0)),
    encodeQuery: vi.fn(async () => matrix(1)),
    encodeDocument: vi.fn(async () => matrix(2)),
  };
  expect(await encodingAs('query', encoder).encode(['a'], { batchSize: 2 })).toEqual(matrix(1));
  expect(await encodingAs('document', encoder).encode(['b'])).toEqual(matrix(2));
  expect(encoder.encodeQuery).toHaveBeenCalledExactlyOnceWith(['a'], { batchSize: 2 });
  expect(vi.mocked(encoder.encodeQuery!).mock.contexts).toEqual([encoder]);
  expect(encoder.encode).not.toHaveBeenCalled();
});

test('a model without the method encodes as ever', async () => {
  const encoder: Encoder = { encode: async () => matrix(3) };
  expect(await encodingAs('query', encoder).encode(['a'])).toEqual(matrix(3));
  expect(await encodingAs('document', encoder).encode(['a'])).toEqual(matrix(3));
});
