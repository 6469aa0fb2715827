import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { TextTokenizer } from './text-tokenizer.ts';

const folder = new URL('../../fixtures/bert-tiny/', import.meta.url);
const read = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(new URL(name, folder), 'utf8')) as Record<string, unknown>;
const [tokenizer, config] = [await read('tokenizer.json'), await read('tokenizer_config.json')];
const text = 'A plane is taking off from the long runway.';

// python: t = AutoTokenizer.from_pretrained('fixtures/bert-tiny'); t(text, truncation=True, max_length=n)['input_ids']
test.each([
  [48, [2, 21, 163, 117, 168, 162, 26, 231, 68, 111, 196, 64, 72, 208, 75, 151, 10, 3]],
  [6, [2, 21, 163, 117, 168, 3]],
  [3, [2, 21, 3]],
  [2, [2, 3]],
])("cut at %d tokens, the special token at the end stays, as Python's", (maxLength, ids) => {
  expect(new TextTokenizer(tokenizer, config, { maxLength }).encode(text)).toEqual(ids);
});

// python: t = AutoTokenizer.from_pretrained('fixtures/bert-tiny', truncation_side='left'); t(text, truncation=True, max_length=n)['input_ids']
test.each([
  [48, [2, 21, 163, 117, 168, 162, 26, 231, 68, 111, 196, 64, 72, 208, 75, 151, 10, 3]],
  [6, [2, 208, 75, 151, 10, 3]],
  [3, [2, 10, 3]],
])('cut on the left at %d tokens', (maxLength, ids) => {
  const left = { ...config, truncation_side: 'left' };
  expect(new TextTokenizer(tokenizer, left, { maxLength }).encode(text)).toEqual(ids);
  const truncation = { max_length: 9, strategy: 'LongestFirst', stride: 0, direction: 'Left' };
  const cut = new TextTokenizer({ ...tokenizer, truncation }, config, { maxLength });
  expect(cut.encode(text)).toEqual(ids);
});

test('an empty text is its special tokens', () => {
  expect(new TextTokenizer(tokenizer, config, { maxLength: 4 }).encode('')).toEqual([2, 3]);
});

// python: t = Tokenizer.from_file('fixtures/bert-tiny/tokenizer.json'); t.enable_truncation(5)
//         t.post_processor = processors.TemplateProcessing(single=template, special_tokens=[('[CLS]', 2), ('[SEP]', 3), ('[MASK]', 4)])
//         t.encode(text).ids
test.each([
  [
    ['A', '[SEP]', '[MASK]'],
    [21, 163, 117, 3, 4],
  ],
  [
    ['[CLS]', 'A'],
    [2, 21, 163, 117, 168],
  ],
  [
    ['[CLS]', '[MASK]', 'A', '[SEP]'],
    [2, 4, 21, 163, 3],
  ],
])('the template %j', (template, expected) => {
  const ids: Record<string, number> = { '[CLS]': 2, '[SEP]': 3, '[MASK]': 4 };
  const single = template.map((id) =>
    id === 'A' ? { Sequence: { id, type_id: 0 } } : { SpecialToken: { id, type_id: 0 } },
  );
  const special = Object.entries(ids).map(([id, n]) => [id, { id, ids: [n], tokens: [id] }]);
  const post_processor = {
    type: 'TemplateProcessing',
    single,
    pair: single,
    special_tokens: Object.fromEntries(special),
  };
  const cut = new TextTokenizer({ ...tokenizer, post_processor }, config, { maxLength: 5 });
  expect(cut.encode(text)).toEqual(expected);
});

test("the tokenizer's own truncation and padding are not used", () => {
  const settings = {
    truncation: { max_length: 3, strategy: 'LongestFirst', stride: 0, direction: 'Right' },
    padding: {
      strategy: { Fixed: 64 },
      direction: 'Right',
      pad_id: 0,
      pad_type_id: 0,
      pad_token: '[PAD]',
    },
  };
  const made = new TextTokenizer({ ...tokenizer, ...settings }, config, { maxLength: 48 });
  expect(made.encode(text)).toHaveLength(18);
});
