import { describe, expect, expectTypeOf, test } from 'vitest';
import { DataLoader } from '../../data-loader.ts';
import { InputExample } from '../../input-example.ts';
import type { BatchSource } from '../batch-source.ts';
import { batchesFrom } from '../batches-from.ts';
import { type MixLoadersOptions, mixLoaders } from './mix-loaders.ts';

const make = (name: string, count: number) =>
  new DataLoader(
    Array.from({ length: count }, (_, row) => new InputExample({ texts: [`${name}${row}`] })),
    { batchSize: 2 },
  );
const sources = [make('a', 12), make('b', 5), make('c', 8)];
async function read(source: BatchSource, epoch?: number, start?: number): Promise<string[]> {
  const batches: string[] = [];
  for await (const batch of source.batches(epoch, start)) {
    batches.push(batch.map(({ texts }) => texts[0]).join(' '));
  }
  return batches;
}
const stream = (source: DataLoader, length?: number) =>
  batchesFrom((epoch) => source.batches(epoch), { examples: source.examples, length });

test('round robin: each in turn, full rounds, until one has no more', async () => {
  const mixed = mixLoaders(sources, { sampler: 'round_robin' });
  expect(mixed).toHaveLength(9);
  expect(mixed.examples).toHaveLength(25);
  const expected = ['a0 a1', 'b0 b1', 'c0 c1', 'a2 a3', 'b2 b3', 'c2 c3', 'a4 a5', 'b4', 'c4 c5'];
  expect(await read(mixed)).toEqual(expected);

  const streamed = mixLoaders([sources[0]!, stream(sources[1]!)], { sampler: 'round_robin' });
  expect(streamed.length).toBeUndefined();
  expect(await read(streamed)).toEqual(expected.filter((batch) => !batch.startsWith('c')));
});

test('proportional: every batch once, in an order of seed and epoch', async () => {
  const mixed = mixLoaders(sources, { sampler: 'proportional', seed: 7 });
  const all = sources.flatMap((source) =>
    [...source].map((b) => b.map((e) => e.texts[0]).join(' ')),
  );
  const epochs = [await read(mixed, 0), await read(mixed, 1)];
  expect(mixed).toHaveLength(13);
  for (const batches of epochs) expect(batches.toSorted()).toEqual(all.toSorted());
  expect(epochs[0]).not.toEqual(epochs[1]);
  expect(await read(mixLoaders(sources, { sampler: 'proportional', seed: 7 }), 1)).toEqual(
    epochs[1],
  );
  expect(await read(mixLoaders(sources, { sampler: 'proportional', seed: 8 }), 1)).not.toEqual(
    epochs[1],
  );
});

test('its type knows the examples of all sources', () => {
  const scored = new DataLoader([new InputExample({ texts: ['a', 'b'], label: 1 })]);
  const mixed = mixLoaders([scored, sources[0]!], { sampler: 'round_robin' });
  expectTypeOf(mixed).toEqualTypeOf<
    BatchSource<{ texts: [string, string]; label: number } | { texts: [string] }>
  >();
});

describe.each(['round_robin', 'proportional'] as const)('%s', (sampler) => {
  // the last one promises more batches than it has
  const mixed = mixLoaders([...sources, stream(make('d', 10), 6)], { sampler });

  test('goes on from any position', async () => {
    const whole = await read(mixed, 2);
    for (let start = 0; start <= whole.length + 1; start += 1) {
      expect(await read(mixed, 2, start)).toEqual(whole.slice(start));
    }
  });

  test('closes its sources', async () => {
    let closed = 0;
    const source = batchesFrom(
      function* () {
        try {
          yield* sources[0]!;
        } finally {
          closed += 1;
        }
      },
      { examples: sources[0]!.examples, length: 6 },
    );
    for await (const _ of mixLoaders([source, source], { sampler }).batches(0, 3)) break;
    expect(closed).toBe(2);
  });
});

test.each<[string, readonly BatchSource[], unknown, string]>([
  ['no loaders', [], { sampler: 'round_robin' }, 'DATA_EMPTY'],
  ['another way', sources, { sampler: 'random' }, 'NAME_UNKNOWN'],
  ['a seed that is not whole', sources, { sampler: 'round_robin', seed: 0.5 }, 'OPTION_INVALID'],
  ['unknown lengths', [stream(sources[0]!)], { sampler: 'proportional' }, 'OPTION_INVALID'],
])('refuses %s', (_, given, options, code) => {
  expect(() => mixLoaders(given, options as MixLoadersOptions)).toThrow(
    expect.objectContaining({ code }),
  );
});

test('the identity is that of the rule and of each part', () => {
  const options = { sampler: 'proportional' } as const;
  const other = new DataLoader(sources[1]!.examples, { batchSize: 2, seed: 1 });
  const identities = [
    mixLoaders(sources, options),
    mixLoaders(sources, { ...options, seed: 1 }),
    mixLoaders(sources, { sampler: 'round_robin' }),
    mixLoaders([sources[0]!, other, sources[2]!], options),
  ].map(({ identity }) => identity);
  expect(new Set(identities).size).toBe(4);
  expect(mixLoaders(sources, { ...options, seed: 42 }).identity).toBe(identities[0]);
});
