import { expect, test } from 'vitest';
import { folderNames } from './folder-names.ts';

test('each is different, and a plain name', () => {
  expect(folderNames(['.', '..', '../..', '/'])).toEqual([
    'model',
    'model-2',
    'model-3',
    'model-4',
  ]);
  expect(folderNames(['a/b', 'a-b', '../a/b'])).toEqual(['a-b', 'a-b-2', 'a-b-3']);
  expect(folderNames(['all-MiniLM-L6-v2', 'out.1'])).toEqual(['all-MiniLM-L6-v2', 'out.1']);
});
