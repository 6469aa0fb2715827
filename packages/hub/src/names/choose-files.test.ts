import { expect, test } from 'vitest';
import { chooseFiles } from './choose-files.ts';

const listing = ['README.md', 'a/b.json', 'c.json'].map((path) => ({ path, size: 1 }));

test.each([
  [undefined, ['README.md', 'a/b.json', 'c.json'], []],
  [['*.json'], ['a/b.json', 'c.json'], []],
  [['*.bin', 'c.json'], ['c.json'], []],
  [['*.bin'], [], ['*.bin']],
  [['c.json', 'd.json'], ['c.json'], ['d.json']],
  [() => ['c.json', 'd.json'], ['c.json'], ['d.json']],
])('%s', (files, paths, absent) => {
  expect(chooseFiles(listing, files)).toEqual({ paths, absent });
});
