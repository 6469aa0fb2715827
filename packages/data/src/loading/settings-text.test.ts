import { expect, test } from 'vitest';
import { settingsText } from './settings-text.ts';

test('functions are told apart by their source', () => {
  const [words, characters] = [(text: string) => text.split(' ').length, (t: string) => t.length];
  expect(settingsText({ seed: 1, count: words })).toBe(settingsText({ seed: 1, count: words }));
  expect(settingsText({ count: words })).not.toBe(settingsText({ count: characters }));
  expect(settingsText({ seed: 1, sampler: undefined })).toBe('{"seed":1}');
});
