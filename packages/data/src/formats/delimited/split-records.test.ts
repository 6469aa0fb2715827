import { expect, test } from 'vitest';
import { type RecordBlock, splitRecords } from './split-records.ts';

const text = 'one\ntwo\r\n"three\r\nof\n two ""lines"""\rfour\r"five\r"\n\nlast';

async function split(pieceBytes: number, quoting: boolean): Promise<RecordBlock[]> {
  const bytes = new TextEncoder().encode(text);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      yield bytes.subarray(start, start + pieceBytes);
    }
  }
  return collect(splitRecords(pieces(), { file: 'a.csv', quoting }));
}

test.each([1, 2, 3, 5, 7, 100])(
  'in pieces of %i bytes nothing is lost, lines are counted and records are whole',
  async (size) => {
    for (const quoting of [true, false]) {
      const blocks = await split(size, quoting);
      const texts = blocks.map(({ bytes }) => new TextDecoder().decode(bytes));
      expect(texts.join('')).toBe(text);
      let before = '';
      for (const [index, part] of texts.entries()) {
        expect(blocks[index]!.line).toBe(before.split(/\r\n|\r|\n/).length);
        before += part;
        const quotes = before.split('"').length - 1;
        if (quoting) expect(quotes % 2).toBe(0);
        if (index < texts.length - 1) expect(part).toMatch(/[\r\n]$/);
      }
    }
  },
);

test('a row that is too long is refused before it is held', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('one\ntwo\n');
    for (;;) {
      given += 1000;
      yield new Uint8Array(1000).fill(65);
    }
  }
  const options = { file: 'a.csv', quoting: true, maximumBytes: 10_000 };
  await expect(collect(splitRecords(endless(), options))).rejects.toMatchObject({
    code: 'FILE_MALFORMED',
    details: { file: 'a.csv', line: 3 },
  });
  expect(given).toBe(11_000);
});

async function collect(blocks: AsyncIterable<RecordBlock>): Promise<RecordBlock[]> {
  const collected: RecordBlock[] = [];
  for await (const block of blocks) collected.push(block);
  return collected;
}
