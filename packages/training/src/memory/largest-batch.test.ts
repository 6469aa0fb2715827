import { DataLoader, InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { largestBatch } from './largest-batch.ts';

const example = (...texts: string[]): InputExample => new InputExample({ texts });

test('as many as the largest batch has, all as the longest example', async () => {
  const long = example('a', 'four words are here');
  const loader = new DataLoader([example('one', 'two'), long, example('three', 'four')], {
    batchSize: 2,
  });
  expect(await largestBatch(loader)).toEqual([long, long]);
});

test('a stream is not read', async () => {
  const stream = {
    length: undefined,
    identity: 'unread',
    examples: [example('a', 'b')],
    batches: () => expect.unreachable(),
  };
  expect(await largestBatch(stream)).toBeUndefined();
});
