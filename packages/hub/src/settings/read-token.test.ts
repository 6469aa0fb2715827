import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readToken } from './read-token.ts';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'token-'));
  await writeFile(join(home, 'token'), 'hf_file\n');
  await writeFile(join(home, 'other'), 'hf_other\r\n');
  for (const name of [
    'HF_TOKEN',
    'HUGGING_FACE_HUB_TOKEN',
    'HF_TOKEN_PATH',
    'HF_HUB_DISABLE_IMPLICIT_TOKEN',
  ]) {
    vi.stubEnv(name, undefined);
  }
  vi.stubEnv('HF_HOME', home);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

test('given, then HF_TOKEN, then HF_TOKEN_PATH, then the login file', async () => {
  expect(await readToken(undefined)).toBe('hf_file');
  vi.stubEnv('HF_TOKEN_PATH', join(home, 'other'));
  expect(await readToken(undefined)).toBe('hf_other');
  vi.stubEnv('HF_TOKEN', ' hf_environment ');
  expect(await readToken(undefined)).toBe('hf_environment');
  expect(await readToken('hf_given')).toBe('hf_given');
});

test('none when not wanted, or not to be sent unasked', async () => {
  expect(await readToken(false)).toBe(undefined);
  vi.stubEnv('HF_HUB_DISABLE_IMPLICIT_TOKEN', 'yes');
  expect(await readToken(undefined)).toBe(undefined);
  expect(await readToken('hf_given')).toBe('hf_given');
});

test('a token that no header can hold is refused without being shown', async () => {
  const failure = await readToken('hf_gehe im').catch((problem) => problem);
  expect(failure).toMatchObject({ code: 'OPTION_INVALID' });
  expect(JSON.stringify([failure, failure.message])).not.toContain('gehe');
});
