import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readTriplets } from './read-triplets.ts';

const folder = fileURLToPath(new URL('../../fixtures/readers', import.meta.url));
// Made by fixtures/readers/make.py with Python's readers.
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));

test.each([
  ['triplets', { hasHeader: true }],
  ['tripletsOrder', { anchorColumn: 2, positiveColumn: 1, negativeColumn: 0, maxExamples: 2 }],
])('%s', async (name, options) => {
  const examples = await readTriplets(folder, 'triplets.tsv', options);
  const texts = expected[name].map((example: { texts: string[] }) => example.texts);
  expect(examples.map((example) => example.texts)).toEqual(texts);
  expect(examples.every(({ label }) => label === undefined)).toBe(true);
});
