import { expect, expectTypeOf, test } from 'vitest';
import { InputExample } from './input-example.ts';

test('holds what it is given', () => {
  const example = new InputExample({ guid: 'a', texts: ['one', 'two'], label: 0.5 });
  expect(example).toMatchObject({ guid: 'a', texts: ['one', 'two'], label: 0.5 });
  expect(new InputExample({ texts: ['one'] }).label).toBeUndefined();
  expectTypeOf(example.label).toEqualTypeOf<number | readonly number[] | undefined>();
});

test.each([[undefined], [[]], ['a text'], [['one', undefined]], [[1]]])('refuses %j', (texts) => {
  expect(() => new InputExample({ texts: texts as string[] })).toThrow(
    expect.objectContaining({ code: 'TEXT_INVALID' }),
  );
});
