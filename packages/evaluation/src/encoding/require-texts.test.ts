import { expect, test } from 'vitest';
import { requireTexts } from './require-texts.ts';

test.each([undefined, null, 7, ['a']])('%j is named with its place', (value) => {
  expect(() => requireTexts(['', value], (index) => `anchors[${index}]`)).toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      message: expect.stringMatching(/anchors\[1\] is .*, not a text/),
      details: { place: 'anchors[1]', value },
    }),
  );
});
