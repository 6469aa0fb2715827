import { describe, expect, test } from 'vitest';
import type { InputExample } from '../input-example.ts';
import type { TableChunk, TableSource } from '../tables/table-source.ts';
import { StreamLoader, type StreamLoaderOptions } from './stream-loader.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** Rows `text 0` ... in chunks of 7. */
function countingSource(rows: number, knowsRows = true): TableSource {
  return {
    name: 'counting',
    columns: ['text', 'score'],
    rows: knowsRows ? rows : undefined,
    async *chunks(): AsyncGenerator<TableChunk> {
      for (let start = 0; start < rows; start += 7) {
        const length = Math.min(7, rows - start);
        yield {
          rows: length,
          columns: new Map([
            ['text', { length, get: (index: number) => `text ${start + index}` }],
            ['score', { length, get: (index: number) => (start + index) / rows }],
          ]),
          place: (index) => ({ file: 'counting', row: start + index + 1 }),
        };
      }
    },
  };
}

type Batches = readonly (readonly InputExample[])[];
const textsOf = (batches: Batches): string[] => batches.flat().map(({ texts }) => texts[0]!);

async function read(
  rows: number,
  options: StreamLoaderOptions,
  epoch = 0,
  start = 0,
): Promise<Batches> {
  const loader = await StreamLoader.open(countingSource(rows), options);
  return collect(loader.batches(epoch, start));
}

describe.each([1, 6, 7, 50])('%i rows', (rows) => {
  const expected = Array.from({ length: rows }, (_, index) => `text ${index}`);

  test.each([
    [{ shuffle: false }],
    [{ shuffle: true, bufferSize: 1 }],
    [{ shuffle: true, bufferSize: 9 }],
    [{ shuffle: true }],
  ])('each once with %j', async (options) => {
    for (const batchSize of [1, 4, 16]) {
      const batches = await read(rows, { ...options, batchSize });
      expect(textsOf(batches).sort()).toEqual(expected.toSorted());
      expect(batches.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
      const loader = await StreamLoader.open(countingSource(rows), { ...options, batchSize });
      expect(batches).toHaveLength(loader.length!);
    }
  });

  test('the rest is the same from any position', async () => {
    const options = { shuffle: true, bufferSize: 9, batchSize: 4 };
    const all = await read(rows, options, 2);
    for (let start = 0; start <= all.length; start += 1) {
      expect(await read(rows, options, 2, start)).toEqual(all.slice(start));
    }
  });
});

test('keeps the order of the source without shuffling, with label and place', async () => {
  const batches = await read(50, {});
  expect(textsOf(batches)).toEqual(Array.from({ length: 50 }, (_, index) => `text ${index}`));
  expect(batches[1]![4]).toMatchObject({
    label: 0.4,
    origin: { file: 'counting', row: 21, columns: ['text'], labelColumn: 'score' },
  });
});

test('the order follows from seed and epoch, and differs between them', async () => {
  const shuffled = { shuffle: true, bufferSize: 20 };
  const orders = await Promise.all([
    read(50, shuffled),
    read(50, shuffled, 1),
    read(50, { ...shuffled, seed: 1 }),
    read(50, {}),
  ]);
  expect(new Set(orders.map((order) => textsOf(order).join())).size).toBe(4);
  expect(await read(50, shuffled, 1)).toEqual(orders[1]);
});

test('the order does not depend on the size of batches', async () => {
  const order = async (batchSize: number): Promise<string[]> =>
    textsOf(await read(50, { shuffle: true, bufferSize: 9, batchSize }));
  expect(await order(3)).toEqual(await order(16));
});

test('leaves out a last batch that is not full', async () => {
  const loader = await StreamLoader.open(countingSource(50), { dropLast: true });
  expect(loader.length).toBe(3);
  expect(await collect(loader.batches())).toHaveLength(3);
});

test('has no length where the source has none, and shows its first examples', async () => {
  const loader = await StreamLoader.open(countingSource(1000, false), { shuffle: true });
  expect(loader.length).toBeUndefined();
  expect(textsOf([loader.examples])).toEqual(
    Array.from({ length: 256 }, (_, index) => `text ${index}`),
  );
});

test('holds no more examples than the buffer', async () => {
  let made = 0;
  const source = countingSource(500);
  const counted: TableSource = {
    ...source,
    async *chunks() {
      for await (const chunk of source.chunks()) {
        made += chunk.rows;
        yield chunk;
      }
    },
  };
  const loader = await StreamLoader.open(counted, { shuffle: true, bufferSize: 30, batchSize: 1 });
  made = 0;
  let given = 0;
  for await (const batch of loader.batches()) {
    expect(made - given).toBeLessThanOrEqual(30 + 7);
    given += batch.length;
  }
  expect(given).toBe(500);
});

test('refuses an empty source and options out of range', async () => {
  await expect(StreamLoader.open(countingSource(0))).rejects.toMatchObject({ code: 'DATA_EMPTY' });
  const wrong = [{ batchSize: 0 }, { bufferSize: 0.5 }, { seed: -1 }];
  for (const options of wrong) {
    await expect(StreamLoader.open(countingSource(3), options)).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      details: { option: Object.keys(options)[0] },
    });
  }
  const loader = await StreamLoader.open(countingSource(3));
  expect(() => loader.batches(-1)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});

test('the identity follows from the options and the source, beyond the rows that are shown', async () => {
  const open = async (rows: number, options?: StreamLoaderOptions): Promise<string> =>
    (await StreamLoader.open(countingSource(rows), options)).identity;
  const identities = await Promise.all([
    open(300),
    open(301),
    open(300, { seed: 1 }),
    open(300, { batchSize: 4 }),
    open(300, { shuffle: true }),
    open(300, { scoreRange: [0, 1000] }),
  ]);
  expect(new Set(identities).size).toBe(identities.length);
  expect(await open(300, { batchSize: 16 })).toBe(identities[0]);
});
