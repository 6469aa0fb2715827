import { describe, expect, expectTypeOf, test } from 'vitest';
import { DataLoader, type DataLoaderOptions } from './data-loader.ts';
import { InputExample } from './input-example.ts';

const make = (count: number): InputExample[] =>
  Array.from({ length: count }, (_, index) => new InputExample({ texts: [`text ${index}`] }));
const order = (batches: Iterable<readonly InputExample[]>): string[] =>
  [...batches].flat().map(({ texts }) => texts[0]!);

describe.each([1, 2, 7, 16, 33])('with %i examples', (count) => {
  const examples = make(count);

  test.each([1, 2, 3, 16, 40])('batches of %i hold each example once', (batchSize) => {
    for (const shuffle of [false, true]) {
      for (const epoch of [0, 1, 5]) {
        const loader = new DataLoader(examples, { batchSize, shuffle });
        const batches = [...loader.batches(epoch)];
        expect(batches).toHaveLength(loader.length);
        expect(batches.slice(0, -1).every((batch) => batch.length === batchSize)).toBe(true);
        expect(new Set(batches.flat())).toEqual(new Set(examples));
        expect(batches.flat()).toHaveLength(count);
      }
    }
  });

  test.each([1, 2, 3, 16, 40])('dropLast leaves full batches of %i only', (batchSize) => {
    const loader = new DataLoader(examples, { batchSize, shuffle: true, dropLast: true });
    const all = new DataLoader(examples, { batchSize, shuffle: true });
    const batches = [...loader];
    expect(loader.length).toBe(Math.floor(count / batchSize));
    expect(batches).toEqual([...all].filter((batch) => batch.length === batchSize));
  });
});

describe('the order', () => {
  const examples = make(200);
  const loader = new DataLoader(examples, { shuffle: true });

  test('is that of the examples without shuffling', () => {
    expect([...new DataLoader(examples).batches(3)].flat()).toEqual(examples);
  });

  test('follows from seed and epoch alone', () => {
    const again = new DataLoader(examples, { shuffle: true, seed: 42, batchSize: 3 });
    expect(order(again.batches(2))).toEqual(order(loader.batches(2)));
  });

  test('differs between epochs and between seeds', () => {
    const other = new DataLoader(examples, { shuffle: true, seed: 43 });
    const orders = [loader.batches(0), loader.batches(1), other.batches(0)].map(order);
    expect(new Set(orders.map((texts) => texts.join())).size).toBe(3);
    expect(order(loader)).not.toEqual(order(examples.map((example) => [example])));
  });

  test('of the loader itself is that of epoch 0, and both can be iterated again', () => {
    const epoch = loader.batches();
    expect([...epoch]).toEqual([...loader]);
    expect([...epoch]).toEqual([...loader.batches(0)]);
  });
});

test('keeps its own list of examples and shows its options', () => {
  const examples = make(3);
  const loader = new DataLoader(examples, { dropLast: true });
  examples.pop();
  expect(loader.examples).toHaveLength(3);
  expect(loader).toMatchObject({ batchSize: 16, shuffle: false, seed: 42, dropLast: true });
  expectTypeOf(loader).toExtend<Iterable<readonly InputExample[]>>();
  expectTypeOf(loader).toExtend<DataLoader>();
});

test('its type knows its examples', () => {
  const pairs = [
    new InputExample({ texts: ['a', 'b'], label: 1 }),
    new InputExample({ guid: 'c', texts: ['c', 'd'], label: 0.5 }),
  ];
  const loader = new DataLoader(pairs);
  expectTypeOf(loader).toEqualTypeOf<DataLoader<{ texts: [string, string]; label: number }>>();
  expectTypeOf([...loader][0]![0]!.texts).toEqualTypeOf<[string, string]>();
  expectTypeOf(new DataLoader(make(1))).toEqualTypeOf<DataLoader>();
});

test.each([
  [{ batchSize: 0 }],
  [{ batchSize: 1.5 }],
  [{ batchSize: Number.NaN }],
  [{ seed: -1 }],
  [{ seed: 0.5 }],
  [{ shuffle: 'yes' }],
  [{ dropLast: 1 }],
])('refuses %j', (options) => {
  expect(() => new DataLoader(make(2), options as DataLoaderOptions)).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      details: { option: Object.keys(options)[0], value: Object.values(options)[0] },
    }),
  );
});

test('refuses no examples, and epochs that are not whole', () => {
  expect(() => new DataLoader([])).toThrow(expect.objectContaining({ code: 'DATA_EMPTY' }));
  const loader = new DataLoader(make(2));
  expect(() => loader.batches(-1)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});
