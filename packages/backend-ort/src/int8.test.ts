import { type HostTensor, input, linear, makeProgram, parameter } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { ortBackend } from './ort-backend.ts';

const [rows, size, width] = [9, 64, 48];
const wave = (length: number, step: number, scale = 1): Float32Array =>
  Float32Array.from({ length }, (_, i) => scale * Math.sin(i * step));
const x = wave(rows * size, 0.7);
// one row far larger than the others, one of zeros
x.subarray(0, size).forEach((value, i, row) => {
  row[i] = value * 50;
});
x.fill(0, size, 2 * size);
const weight = {
  data: wave(width * size, 1.3, 0.1),
  shape: [width, size],
  dtype: 'float32',
} as const;
const bias = { data: wave(width, 2.1), shape: [width], dtype: 'float32' } as const;
const program = makeProgram({
  y: linear(input('x', ['T', size]), parameter('w', [width, size]), parameter('b', [width])),
});
const constants = new Map<string, HostTensor>([
  ['w', weight],
  ['b', bias],
]);

test('a linear layer in int8 is near the one in float32, row by row, whatever stands beside a row', async () => {
  const backend = ortBackend({ threads: 1 });
  const exact = await backend.compile(program, { constants });
  const int8 = await backend.compile(program, { constants, weights: 'int8' });
  const run = async (executable: typeof exact, data: Float32Array) =>
    (await executable.run({ x: { data, shape: [data.length / size, size], dtype: 'float32' } })).y!
      .data as Float32Array;
  const [expected, found] = [await run(exact, x), await run(int8, x)];
  for (let row = 0; row < rows; row++) {
    const own = x.subarray(row * size, (row + 1) * size);
    const largest = Math.max(...own.map(Math.abs));
    // half a step of x and of w for each of the products, as if all were of one sign
    const bound = size * (largest / 127) * 0.1 + 1e-6;
    for (let column = 0; column < width; column++) {
      const place = row * width + column;
      expect(Math.abs(found[place]! - expected[place]!)).toBeLessThanOrEqual(bound);
    }
    const alone = await run(int8, own.slice());
    expect([...alone]).toEqual([...found.subarray(row * width, (row + 1) * width)]);
  }
  expect([...found.subarray(width, 2 * width)]).toEqual([...bias.data]);
});
