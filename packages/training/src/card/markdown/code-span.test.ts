import { expect, test } from 'vitest';
import { codeSpan } from './code-span.ts';

// each shown by a CommonMark parser with tables (markdown-it-py 4) as what was given
test.each([
  ['a_b*c', '`a_b*c`'],
  ['two\r\nlines\u2028and more', '`two lines and more`'],
  ['`quoted`', '`` `quoted` ``'],
  ['a ``` b', '````a ``` b````'],
  ['', '`  `'],
  ['a\\|b', '<code>a&#92;&#124;b</code>'],
  ['</code>|<b>', '<code>&#60;&#47;code&#62;&#124;&#60;b&#62;</code>'],
  ['reversed \u202e text', '`reversed   text`'],
])('%j is %s', (text, markdown) => {
  expect(codeSpan(text)).toBe(markdown);
});
