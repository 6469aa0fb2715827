import { expect, expectTypeOf, test } from 'vitest';
import { InputExample } from './input-example.ts';

test('holds what it is given', () => {
  const example = new InputExample({ guid: 'a', texts: ['one', 'two'], label: 0.5 });
  expect(example).toMatchObject({ guid: 'a', texts: ['one', 'two'], label: 0.5 });
  expect(new InputExample({ texts: ['one'] }).label).toBeUndefined();
});

test('its type counts the texts and knows the label', () => {
  const pair = new InputExample({ texts: ['one', 'two'], label: 1 });
  expectTypeOf(pair).toEqualTypeOf<InputExample<{ texts: [string, string]; label: number }>>();
  expectTypeOf(pair.texts).toEqualTypeOf<[string, string]>();
  expectTypeOf(pair.label).toEqualTypeOf<number>();
  const scores = new InputExample({ texts: ['a', 'b', 'c'], label: [0.1, 0.2] });
  expectTypeOf(scores.label).toEqualTypeOf<number[]>();
  // examples of a kind have one type, named or not, and any is an example
  const another = new InputExample({ guid: 'b', texts: ['three', 'four'], label: 0.5 });
  const pairs = [pair, new InputExample({ texts: ['five', 'six'], label: 0 }), another];
  expectTypeOf(pairs).toEqualTypeOf<(typeof pair)[]>();
  expectTypeOf(new InputExample({ texts: ['alone'] }).label).toEqualTypeOf<undefined>();
  const all: InputExample[] = [...pairs, scores, new InputExample({ texts: ['alone'] })];
  expectTypeOf(all[0]!.texts).toEqualTypeOf<readonly string[]>();
  expectTypeOf(all[0]!.label).toEqualTypeOf<number | readonly number[] | undefined>();
  const texts: string[] = ['one'];
  expectTypeOf(new InputExample({ texts }).texts).toEqualTypeOf<string[]>();
  // @ts-expect-error a field that no example has
  new InputExample({ texts: ['one', 'two'], lable: 1 });
  // @ts-expect-error a label that is no number
  new InputExample({ texts: ['one', 'two'], label: 'high' });
  // @ts-expect-error texts that are none
  expect(() => new InputExample({ texts: [1] })).toThrow();
});

test('says where it was read', () => {
  const origin = { file: 'a.csv', row: 2, columns: ['text'] };
  expect(new InputExample({ texts: ['one'], origin }).origin).toBe(origin);
});

test.each([[undefined], [[]], ['a text'], [['one', undefined]], [[1]], [['a', 5n]], [5n]])(
  'refuses %o',
  (texts) => {
    expect(() => new InputExample({ texts: texts as string[] })).toThrow(
      expect.objectContaining({ code: 'TEXT_INVALID' }),
    );
  },
);

test.each([undefined, null])('refuses %j as a whole', (content) => {
  expect(() => new InputExample(content as unknown as { texts: string[] })).toThrow(
    expect.objectContaining({ code: 'TEXT_INVALID' }),
  );
});
