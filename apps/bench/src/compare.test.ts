import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compare } from './compare.ts';
import type { Side } from './side.ts';

test('sides alternate and change who goes first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const log = join(folder, 'log');
  await appendFile(log, '');
  const side = (name: Side['name'], rate: number): Side => ({
    name,
    command: process.execPath,
    arguments: [
      '-e',
      `fs.appendFileSync(${JSON.stringify(log)}, '${name} ');
       console.log(JSON.stringify({ seconds: 1, rate: ${rate}, peakMegabytes: 1, about: '' }))`,
    ],
  });
  const summary = await compare(side('ours', 6), side('theirs', 2), { repetitions: 3 });
  expect(await readFile(log, 'utf8')).toBe('ours theirs theirs ours ours theirs ');
  expect(summary.speed.median).toBe(3);
});
