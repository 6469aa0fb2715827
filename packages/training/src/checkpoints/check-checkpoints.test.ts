import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCheckpoints } from './check-checkpoints.ts';

test('a folder with checkpoints wants resume or overwrite, and not both', async () => {
  const path = await mkdtemp(join(tmpdir(), 'check-'));
  await checkCheckpoints(undefined);
  await checkCheckpoints({ path: join(path, 'none yet') });
  await checkCheckpoints({ path });
  await mkdir(join(path, 'checkpoint-40'));
  await mkdir(join(path, 'checkpoint-5'));
  await expect(checkCheckpoints({ path })).rejects.toMatchObject({
    code: 'CHECKPOINT_EXISTS',
    message: expect.stringMatching(/newest after 40 steps.*resume.*overwrite/s),
  });
  await checkCheckpoints({ path, resume: true });
  await checkCheckpoints({ path, overwrite: true });
  await expect(checkCheckpoints({ path, resume: true, overwrite: true })).rejects.toMatchObject({
    code: 'OPTION_INVALID',
  });
});
