import { expect, test } from 'vitest';
import { matchPattern } from './match-pattern.ts';

// Python: [fnmatch.fnmatchcase(path, pattern) for ...], and huggingface_hub's rule for a slash at the end.
test.each([
  ['a/b.json', '*.json', true],
  ['a/b.json', 'a/', true],
  ['ab.json', 'a/', false],
  ['a.json', '?.json', true],
  ['ab.json', '?.json', false],
  ['a.json', '[abc].json', true],
  ['d.json', '[!abc].json', true],
  ['a.json', '[!abc].json', false],
  ['b.json', '[a-c].json', true],
  [']', '[]]', true],
  ['A.json', 'a.json', false],
  ['a+json', 'a.json', false],
  ['a[.json', 'a[.json', true],
  ['x\ny.json', 'x*json', true],
])('%j against %s: %s', (path, pattern, expected) => {
  expect(matchPattern(path, pattern)).toBe(expected);
});
