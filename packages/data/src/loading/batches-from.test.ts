import { expect, test } from 'vitest';
import { InputExample } from '../input-example.ts';
import { batchesFrom } from './batches-from.ts';

const example = (text: string) => new InputExample({ texts: [text] });
const examples = [example('first')];
async function* read(epoch: number) {
  for (let batch = 0; batch < 5; batch += 1) yield [example(`${epoch} ${batch}`)];
}
async function textsOf(
  batches: AsyncIterable<readonly InputExample[]> | Iterable<readonly InputExample[]>,
) {
  const texts: string[] = [];
  for await (const batch of batches) texts.push(batch.map((each) => each.texts[0]).join());
  return texts;
}

test('gives the batches of an epoch, again, and from a position on', async () => {
  const source = batchesFrom(read, { examples, length: 5 });
  expect(source).toMatchObject({ examples, length: 5 });
  const third = source.batches(3);
  expect(await textsOf(third)).toEqual(['3 0', '3 1', '3 2', '3 3', '3 4']);
  expect(await textsOf(third)).toHaveLength(5);
  expect(await textsOf(source.batches(1, 3))).toEqual(['1 3', '1 4']);
  expect(await textsOf(source.batches(1, 9))).toEqual([]);
});

test('takes lists, and need not know its length', async () => {
  const source = batchesFrom(() => [examples], { examples });
  expect(source.length).toBeUndefined();
  expect(await textsOf(source.batches())).toEqual(['first']);
});

test('closes the stream when the reader stops', async () => {
  let closed = false;
  const source = batchesFrom(
    async function* (epoch) {
      try {
        yield* read(epoch);
      } finally {
        closed = true;
      }
    },
    { examples },
  );
  for await (const _ of source.batches(0, 1)) break;
  expect(closed).toBe(true);
});

test('refuses no examples, empty batches, lengths and positions that are not whole', async () => {
  const invalid = (code: string) => expect.objectContaining({ code });
  expect(() => batchesFrom(read, { examples: [] })).toThrow(invalid('DATA_EMPTY'));
  expect(() => batchesFrom(read, { examples, length: 0 })).toThrow(invalid('OPTION_INVALID'));
  const source = batchesFrom(() => [examples, []], { examples });
  expect(() => source.batches(0.5)).toThrow(invalid('OPTION_INVALID'));
  expect(() => source.batches(0, -1)).toThrow(invalid('OPTION_INVALID'));
  await expect(textsOf(source.batches(2))).rejects.toMatchObject({
    code: 'DATA_EMPTY',
    details: { epoch: 2, batch: 1 },
  });
});

test('its identity is what the caller says', () => {
  expect(batchesFrom(read, { examples }).identity).toBe('own batches');
  expect(batchesFrom(read, { examples, identity: 'part-*.jsonl' }).identity).toBe('part-*.jsonl');
});
