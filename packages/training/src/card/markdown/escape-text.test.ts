import { expect, test } from 'vitest';
import { escapeText } from './escape-text.ts';

test('nothing in a text is markup', () => {
  expect(escapeText('plain, text.')).toBe('plain, text.');
  expect(escapeText('# *a* | <b>\n[c](d) &amp;')).toBe(
    '\\# \\*a\\* &#124; \\<b\\> \\[c\\](d) \\&amp;',
  );
});
