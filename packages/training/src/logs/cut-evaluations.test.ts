import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutEvaluations } from './cut-evaluations.ts';

test('rows of later steps go, the header and others stay as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cut-'));
  const file = join(folder, 'similarity_evaluation_results.csv');
  await writeFile(file, 'epoch,steps,cosine_pearson\r\n-1,0,0.5\r\n0,4,0.6\r\n0,8,0.7\r\n');
  await writeFile(join(folder, 'other.txt'), '0,8,1');
  await cutEvaluations(folder, 4);
  expect(await readFile(file, 'utf8')).toBe(
    'epoch,steps,cosine_pearson\r\n-1,0,0.5\r\n0,4,0.6\r\n',
  );
  expect(await readFile(join(folder, 'other.txt'), 'utf8')).toBe('0,8,1');
});

test('a folder that is not there is none to cut', async () => {
  await expect(cutEvaluations(join(tmpdir(), 'no', 'such'), 4)).resolves.toBeUndefined();
});
