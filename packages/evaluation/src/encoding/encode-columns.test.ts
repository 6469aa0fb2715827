import { expect, test, vi } from 'vitest';
import { encodeColumns } from './encode-columns.ts';

const encode = vi.fn(async (texts: readonly string[]) => ({
  data: Float32Array.from(texts.flatMap((text) => [text.length, -text.length, 7])),
  rows: texts.length,
  columns: 3,
}));

test('one matrix per column, each distinct text encoded once', async () => {
  const columns = [['aa', 'b'], ['b', 'ccc', 'aa'], []] as const;
  const [first, second, third] = await encodeColumns({ encode }, columns, { batchSize: 2 });
  expect(encode.mock.calls).toEqual([[['aa', 'b', 'ccc'], { batchSize: 2 }]]);
  expect(first.data).toEqual(Float32Array.of(2, -2, 7, 1, -1, 7));
  expect(second.data).toEqual(Float32Array.of(1, -1, 7, 3, -3, 7, 2, -2, 7));
  expect(third).toEqual({ data: new Float32Array(), rows: 0, columns: 3 });
});

test('truncated first, then at the precision', async () => {
  const options = { truncateDim: 2, precision: 'binary' } as const;
  const [found] = await encodeColumns({ encode }, [['aa', 'b']], options);
  expect(found).toEqual({ data: Float32Array.of(1, 0, 1, 0), rows: 2, columns: 2 });
});
