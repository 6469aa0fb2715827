import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { demoFiles } from './demo-files.ts';

test('all files are there', () => {
  const paths = Object.values(demoFiles());
  expect(new Set(paths).size).toBe(10);
  expect(paths.filter((path) => !isAbsolute(path) || !existsSync(path))).toEqual([]);
});
