import { expect, test } from 'vitest';
import { escapeHtml } from './escape-html.ts';

test('nothing that HTML reads is left', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});
