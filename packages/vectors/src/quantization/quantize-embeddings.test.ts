import { expect, test } from 'vitest';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { quantizeEmbeddings } from './quantize-embeddings.ts';
import type { Precision } from './quantized-matrix.ts';

const inputs = {
  single: matrixOf(fixture.single, Float32Array),
  outside: matrixOf(fixture.outside, Float32Array),
  double: matrixOf(fixture.outside),
};
const options = {
  nothing: {},
  ranges: { ranges: matrixOf(fixture.ranges) },
  calibration: { calibrationEmbeddings: inputs.single },
};

test.each(fixture.quantized)('$precision of $input with $with: the bytes of Python', (one) => {
  const found = quantizeEmbeddings(
    inputs[one.input as keyof typeof inputs],
    one.precision as Precision,
    options[one.with as keyof typeof options],
  );
  expect([found.rows, found.columns]).toEqual([one.bytes.length, one.bytes[0]!.length]);
  expect([...found.data]).toEqual(one.bytes.flat());
});

test('each precision has its array, also without rows', () => {
  const arrays = {
    float32: Float32Array,
    int8: Int8Array,
    uint8: Uint8Array,
    binary: Int8Array,
    ubinary: Uint8Array,
  };
  const none = { data: new Float32Array(), rows: 0, columns: 11 };
  for (const [precision, array] of Object.entries(arrays)) {
    const empty = quantizeEmbeddings(none, precision as Precision);
    expect(empty).toEqual({
      data: new array(),
      rows: 0,
      columns: precision.endsWith('binary') ? 2 : 11,
    });
    expect(quantizeEmbeddings(inputs.single, precision as Precision).data).toBeInstanceOf(array);
  }
});

test('float32 is a copy', () => {
  expect(quantizeEmbeddings(inputs.single, 'float32')).toEqual(inputs.single);
  expect(quantizeEmbeddings(inputs.single, 'float32').data).not.toBe(inputs.single.data);
});

test('what cannot be quantized is refused', () => {
  const one = { data: Float32Array.of(1, 2), rows: 1, columns: 2 };
  expect(() => quantizeEmbeddings(one, 'int8')).toThrow(
    'The ranges of int8 and uint8 cannot be taken from a single embedding.',
  );
  expect(quantizeEmbeddings(one, 'int8', { calibrationEmbeddings: one }).data).toEqual(
    Int8Array.of(-128, -128),
  );
  expect(() => quantizeEmbeddings(one, 'int4' as 'int8')).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
  for (const given of [{ ranges: one }, { calibrationEmbeddings: inputs.single }]) {
    expect(() => quantizeEmbeddings(one, 'uint8', given)).toThrow(
      expect.objectContaining({ code: 'MATRIX_SHAPE_MISMATCH' }),
    );
  }
});
