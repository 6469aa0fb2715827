import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isOnHub } from './is-on-hub.ts';

const start = process.cwd();
afterEach(() => process.chdir(start));

test('a folder goes before a name', async () => {
  process.chdir(await mkdtemp(join(tmpdir(), 'sentenceforge-')));
  expect(isOnHub('out/stsb')).toBe(true);
  await mkdir('out/stsb', { recursive: true });
  expect(isOnHub('out/stsb')).toBe(false);
});

test.each(['./stsb', '/models/stsb', 'all-MiniLM-L6-v2'])('%s is no name of an owner', (name) => {
  expect(isOnHub(name)).toBe(false);
});
