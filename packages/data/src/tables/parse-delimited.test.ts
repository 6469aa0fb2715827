import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDelimited } from './parse-delimited.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const csv = { file: 'a.csv', delimiter: ',', quoting: true } as const;
const tsv = { file: 'a.tsv', delimiter: '\t', quoting: false } as const;

test("reads an awkward file as Python's csv module does, lines included", () => {
  const expected = JSON.parse(readFileSync(new URL('awkward.json', fixtures), 'utf8'));
  expect(parseDelimited(readFileSync(new URL('awkward.csv', fixtures)), csv)).toEqual(expected);
});

test('keeps quotes as letters without quoting', () => {
  const text = '"Open\tnever closed\t1\r\n5\' 10" tall\t"a" b\t2\r\n';
  expect(parseDelimited(bytes(text), tsv).map(({ fields }) => fields)).toEqual([
    ['"Open', 'never closed', '1'],
    ['5\' 10" tall', '"a" b', '2'],
  ]);
});

test.each(['', '\n', '\r\n\r\n', '\uFEFF'])('has no rows in %j', (text) => {
  expect(parseDelimited(bytes(text), csv)).toEqual([]);
});

test('takes fields of any length', () => {
  const long = 'x'.repeat(300_000);
  expect(parseDelimited(bytes(`${long},"${long}"`), csv)[0]?.fields).toEqual([long, long]);
});

describe('malformed quoting', () => {
  test.each([
    ['never closed', 'a,b\n\n"c\nd",e\nf,"g\nh,i\n', 3, 5],
    ['in the middle', 'a,b\n\n"c\r\nd",e\nf "g",h\n', 3, 5],
    ['text follows', 'a,"b" c\n', 1, 1],
  ])('%s', (message, text, row, line) => {
    expect(() => parseDelimited(bytes(text), csv)).toThrow(
      expect.objectContaining({
        code: 'FILE_MALFORMED',
        message: expect.stringContaining(message),
        details: { file: 'a.csv', row, line },
      }),
    );
  });
});
