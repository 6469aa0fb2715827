import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { lockCheckpoints } from './lock-checkpoints.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'lock-')), 'checkpoints');
});

test('one run at a time; nothing is left of a lock that was given back', async () => {
  const unlock = await lockCheckpoints(folder);
  await expect(lockCheckpoints(folder)).rejects.toMatchObject({
    code: 'CHECKPOINT_LOCKED',
    message: expect.stringContaining(`process ${process.pid} on`),
  });
  await unlock();
  await (await lockCheckpoints(folder))();
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of another process holds while it lives, and is taken over when it was killed', async () => {
  const module = new URL('./lock-checkpoints.ts', import.meta.url).href;
  const program = `import { lockCheckpoints } from ${JSON.stringify(module)};
    await lockCheckpoints(${JSON.stringify(folder)});
    console.log('locked');
    setInterval(() => {}, 1000);`;
  const options = ['--conditions=@sentenceforge/source', '--input-type=module', '--eval', program];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await expect(lockCheckpoints(folder)).rejects.toThrow(`process ${child.pid} on`);
  child.kill('SIGKILL');
  await ended;
  await (await lockCheckpoints(folder))();
}, 30_000);

test('a lock of another machine is void after five minutes without a sign of life', async () => {
  const lock = join(folder, '.lock');
  await mkdir(lock, { recursive: true });
  const owner = { host: 'elsewhere', process: 1, began: 0 };
  await writeFile(join(folder, '.lock-owner.json'), JSON.stringify(owner));
  await expect(lockCheckpoints(folder)).rejects.toThrow('try again in five minutes');
  const before = new Date(Date.now() - 301_000);
  await utimes(lock, before, before);
  await (await lockCheckpoints(folder))();
});

test('a folder that cannot be made is named', async () => {
  await writeFile(folder, '');
  await expect(lockCheckpoints(folder)).rejects.toMatchObject({
    code: 'OUTPUT_NOT_WRITABLE',
    details: { folder },
  });
});
