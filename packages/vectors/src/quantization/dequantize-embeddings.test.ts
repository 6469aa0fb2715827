import { expect, test } from 'vitest';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { dequantizeEmbeddings } from './dequantize-embeddings.ts';
import { quantizationRanges } from './quantization-ranges.ts';
import { quantizeEmbeddings } from './quantize-embeddings.ts';

const embeddings = matrixOf(fixture.single, Float32Array);
const ranges = quantizationRanges(embeddings);

test('ranges are the least and the greatest of each column', () => {
  expect(ranges).toEqual(matrixOf(fixture.ranges, Float32Array));
  expect(() => quantizationRanges({ data: new Float32Array(), rows: 0, columns: 2 })).toThrow(
    'There are no embeddings to take ranges from.',
  );
});

test.each(['int8', 'uint8'] as const)('%s back to numbers as in Python', (precision) => {
  const found = dequantizeEmbeddings(quantizeEmbeddings(embeddings, precision), ranges);
  expect([...found.data.subarray(0, 55)]).toEqual(fixture.dequantized[precision].flat());
  for (const [at, value] of embeddings.data.entries()) {
    const column = at % 11;
    const step = (ranges.data[11 + column]! - ranges.data[column]!) / 255;
    expect(Math.abs(found.data[at]! - value)).toBeLessThanOrEqual(step * 1.0001);
  }
});

test('ranges of other columns are refused', () => {
  expect(() =>
    dequantizeEmbeddings({ data: new Int8Array(4), rows: 1, columns: 4 }, ranges),
  ).toThrow('Ranges of embeddings of 4 columns must be 2 x 4, but they are 2 x 11.');
});
