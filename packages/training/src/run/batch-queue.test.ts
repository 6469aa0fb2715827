import { type BatchSource, DataLoader, InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { BatchQueue } from './batch-queue.ts';

const loader = (rows: number, seed = 1): DataLoader =>
  new DataLoader(
    Array.from({ length: rows }, (_, row) => new InputExample({ texts: [`text ${row}`] })),
    { batchSize: 2, shuffle: true, seed },
  ) as DataLoader;

const texts = (batches: readonly (readonly InputExample[])[]): string[][] =>
  batches.map((batch) => batch.map((example) => example.texts[0]!));

test('sources are read round after round, each batch once in a round', async () => {
  const source = loader(5);
  const queue = new BatchQueue([source]);
  const taken = [];
  for (let batch = 0; batch < 6; batch++) taken.push(...texts(await queue.take(0, 1)));
  const rounds = [0, 1].flatMap((round) => texts([...source.batches(round)]));
  expect(taken).toEqual(rounds);
});

test('several at once do not reach into the next round', async () => {
  const queue = new BatchQueue([loader(5)]);
  const sizes = [];
  for (let step = 0; step < 3; step++) sizes.push((await queue.take(0, 2)).length);
  expect(sizes).toEqual([2, 1, 2]);
});

test('a queue goes on from any position as one that was never stopped', async () => {
  const sources = [loader(7, 1), loader(4, 2)];
  const turns = Array.from({ length: 17 }, (_, step) => step % 2);
  for (let stop = 0; stop < turns.length; stop++) {
    const unbroken = new BatchQueue(sources);
    const first = new BatchQueue(sources);
    const expected = [];
    for (const [step, turn] of turns.entries()) {
      const batches = await unbroken.take(turn, 1);
      if (step < stop) await first.take(turn, 1);
      else expected.push(texts(batches));
    }
    const again = new BatchQueue(sources, JSON.parse(JSON.stringify(first.positions)));
    const rest = [];
    for (const turn of turns.slice(stop)) rest.push(texts(await again.take(turn, 1)));
    expect(rest).toEqual(expected);
  }
});

test('asynchronous sources are read and closed', async () => {
  let closed = 0;
  const source: BatchSource = {
    length: undefined,
    identity: 'a and b',
    examples: [new InputExample({ texts: ['a'] })] as InputExample[],
    async *batches() {
      try {
        for (const text of ['a', 'b']) yield [new InputExample({ texts: [text] }) as InputExample];
      } finally {
        closed++;
      }
    },
  };
  const queue = new BatchQueue([source]);
  expect(texts(await queue.take(0, 3))).toEqual([['a'], ['b']]);
  expect(texts(await queue.take(0, 1))).toEqual([['a']]);
  await queue.close();
  expect(closed).toBe(2);
});

test('a source without batches is refused, not waited for', async () => {
  const source: BatchSource = {
    length: undefined,
    identity: 'nothing',
    examples: [],
    batches: () => [],
  };
  await expect(new BatchQueue([source]).take(0, 1)).rejects.toMatchObject({ code: 'DATA_EMPTY' });
});
