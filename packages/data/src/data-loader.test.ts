import { createGenerator } from '@sentenceforge/random';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { DataLoader, type DataLoaderOptions } from './data-loader.ts';
import { InputExample } from './input-example.ts';
import type { BatchSampler } from './loading/batch-sampler.ts';
import { samplers } from './loading/samplers/samplers.ts';

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

const names = Object.keys(samplers) as (keyof typeof samplers)[];
const limits: DataLoaderOptions[] = [
  { batchSize: 4 },
  { batchSize: 6, dropLast: true },
  { batchTokens: 20, countTokens: (text) => text.length },
];
const settings = names.flatMap((sampler) =>
  limits
    .filter(({ batchSize }) => batchSize || ['default', 'length_buckets'].includes(sampler))
    .flatMap((limit) => [true, false].map((shuffle) => ({ sampler, shuffle, ...limit }))),
);

test.each(settings)('goes on from any position, also with a loader made anew: %j', (options) => {
  for (let seed = 0; seed < 8; seed += 1) {
    const random = createGenerator({ seed });
    const examples = Array.from(
      { length: 20 + random.integer(60) },
      () => new InputExample({ texts: [`text ${random.integer(40)}`], label: random.integer(5) }),
    );
    const loader = new DataLoader(examples, { ...options, seed });
    const epoch = random.integer(1000);
    const whole = [...loader.batches(epoch)];
    for (let position = 0; position < 6; position += 1) {
      const start = random.integer(whole.length + 2);
      const again = new DataLoader(examples, { ...options, seed });
      expect([...again.batches(epoch, start)]).toEqual(whole.slice(start));
      expect([...loader.batches(epoch, start)]).toEqual(whole.slice(start));
    }
    expect([...loader.batches(0)]).toHaveLength(loader.length);
    const other = [...loader.batches(epoch + 1)];
    if (options.shuffle) expect(other).not.toEqual(whole);
    else expect(other).toEqual(whole);
  }
});

describe('a token budget', () => {
  const texts = ['aaa', 'bb', 'ccccc', 'd', 'eeeeeeeeeeee', 'f'];
  const examples = texts.map((text) => new InputExample({ texts: [text, '-'] }));
  const countTokens = (text: string) => text.length;

  test('fills batches with the tokens of all columns, and lets a long example be alone', () => {
    const loader = new DataLoader(examples, { batchTokens: 8, countTokens });
    const expected = [['aaa', 'bb'], ['ccccc', 'd'], ['eeeeeeeeeeee'], ['f']];
    expect([...loader].map((batch) => batch.map((example) => example.texts[0]))).toEqual(expected);
    expect(loader).toMatchObject({ length: 4, batchSize: undefined, batchTokens: 8 });
  });

  test.each([[undefined], [-1], [Number.NaN], [Promise.resolve(1)]])(
    'refuses a count of %s',
    (count) => {
      const options = { batchTokens: 8, countTokens: () => count as number };
      expect(() => [...new DataLoader(examples, options)]).toThrow(
        expect.objectContaining({ code: 'OPTION_INVALID' }),
      );
    },
  );
});

describe('a sampler of the user', () => {
  const examples = make(5);

  test('chooses the batches', () => {
    const backwards: BatchSampler = {
      name: 'backwards',
      plan:
        (given, { cut }) =>
        () =>
          cut(Uint32Array.from(given.keys()).reverse()),
    };
    const loader = new DataLoader(examples, { batchSize: 2, sampler: backwards });
    expect([...loader].flat()).toEqual(examples.toReversed());
    expect(loader.length).toBe(3);
    expect(
      new DataLoader(examples, { batchSize: 2, sampler: backwards, dropLast: true }).length,
    ).toBe(2);
  });

  test.each([[[[0, 5]]], [[[0], []]], [[[0.5]]], [[[-1]]]])('may not plan %j', (plan) => {
    const loader = new DataLoader(examples, { sampler: { name: 'wrong', plan: () => () => plan } });
    expect(() => [...loader]).toThrow(/The sampler wrong planned/);
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

const countTokens = (): number => 1;

test.each([
  [{ batchSize: 0 }],
  [{ batchSize: 1.5 }],
  [{ batchSize: Number.NaN }],
  [{ seed: -1 }],
  [{ seed: 0.5 }],
  [{ shuffle: 'yes' }],
  [{ dropLast: 1 }],
  [{ batchTokens: 0, countTokens }],
  [{ batchTokens: 8 }],
  [{ batchTokens: 8, countTokens, batchSize: 2 }],
  [{ batchTokens: 8, countTokens, dropLast: true }],
  [{ countTokens: 'characters' }],
  [{ sampler: { name: 'no plan' } }],
])('refuses %j', (options) => {
  expect(() => new DataLoader(make(2), options as DataLoaderOptions)).toThrow(
    expect.objectContaining({
      code: 'OPTION_INVALID',
      details: { option: Object.keys(options)[0], value: Object.values(options)[0] },
    }),
  );
});

test('refuses no examples, unknown samplers, and positions that are not whole', () => {
  expect(() => new DataLoader([])).toThrow(expect.objectContaining({ code: 'DATA_EMPTY' }));
  const loader = new DataLoader(make(2));
  expect(() => loader.batches(-1)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  expect(() => loader.batches(0, 0.5)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  const sampler = 'toString' as 'default';
  expect(() => new DataLoader(make(2), { sampler })).toThrow(
    expect.objectContaining({ code: 'NAME_UNKNOWN' }),
  );
});

describe('the identity', () => {
  const examples = make(4);
  const reversed = (every: number): BatchSampler & { every: number } => ({
    name: 'reversed',
    every,
    plan:
      (rows, { cut }) =>
      () =>
        cut(Uint32Array.from(rows.keys()).reverse()),
  });

  test('is the same for what makes the same batches', () => {
    expect(new DataLoader(examples, { batchSize: 16, seed: 42 }).identity).toBe(
      new DataLoader(examples, { sampler: 'default' }).identity,
    );
    expect(new DataLoader(examples, { sampler: reversed(1) }).identity).toBe(
      new DataLoader(examples, { sampler: reversed(1) }).identity,
    );
  });

  test('differs with every option, and with the fields and the plan of a sampler', () => {
    const countTokens = (text: string): number => text.length;
    const given: DataLoaderOptions[] = [
      {},
      { batchSize: 3 },
      { shuffle: true },
      { seed: 1 },
      { dropLast: true },
      { sampler: 'length_buckets' },
      { sampler: 'length_buckets', countTokens },
      { batchTokens: 9, countTokens },
      { batchTokens: 9, countTokens: (text) => text.length + 1 },
      { sampler: reversed(1) },
      { sampler: reversed(2) },
      { sampler: { ...reversed(1), plan: () => () => [[0]] } },
    ];
    const identities = given.map((options) => new DataLoader(examples, options).identity);
    expect(new Set(identities).size).toBe(given.length);
  });
});
