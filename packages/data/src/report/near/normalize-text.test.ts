import { expect, test } from 'vitest';
import { normalizeText } from './normalize-text.ts';

test.each([
  ['  Hello,\tWORLD!', 'hello world'],
  ['ﬁne １２', 'fine 12'],
  ['e\u0301t\u00e9', 'été'],
  ['हिन्दी।', 'हिन्दी'],
  ['?!', ''],
])('%j becomes %j', (text, normal) => {
  expect(normalizeText(text)).toBe(normal);
});
