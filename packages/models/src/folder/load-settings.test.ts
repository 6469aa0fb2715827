import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { LoadOptions } from '../load-options.ts';
import { loadSettings } from './load-settings.ts';

async function folderWith(content?: object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  const file = join(folder, 'config_sentence_transformers.json');
  if (content) await writeFile(file, JSON.stringify(content));
  return folder;
}

test('options win over the folder, what they do not say stays', async () => {
  const folder = await folderWith({
    prompts: { query: 'q: ', passage: 'p: ' },
    default_prompt_name: 'query',
    truncate_dim: 8,
    sentenceforge: { weights: 'int8', other: 1 },
    unknown: true,
  });
  const options = {
    prompts: { query: 'find: ' },
    defaultPromptName: null,
    weights: 'float32',
  } as const;
  expect(await loadSettings(folder, options)).toEqual({
    prompts: { query: 'find: ', passage: 'p: ' },
    default_prompt_name: null,
    truncate_dim: 8,
    sentenceforge: { weights: 'float32', other: 1 },
    unknown: true,
  });
  expect(await loadSettings(await folderWith(), {})).toEqual({});
});

test.each([
  ['truncateDim', -1],
  ['truncateDim', 0],
  ['truncateDim', 2.5],
  ['weights', 'int4'],
  ['weights', null],
  ['prompts', { query: 7 }],
  ['prompts', 'query'],
  ['defaultPromptName', 7],
])('the option %s cannot be %o', async (option, value) => {
  const loading = loadSettings(await folderWith(), { [option]: value } as LoadOptions);
  await expect(loading).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringContaining(option),
    details: { option, value },
  });
});

// Python's constructor raises a ValueError, and every model has the prompts query and document
test('an unknown default prompt is refused where it is said, with the known ones', async () => {
  const refused = { details: { known: ['query', 'document', 'passage'] } };
  const prompts = { passage: 'p: ' };
  const wrong = await folderWith({ prompts, default_prompt_name: 'search' });
  await expect(loadSettings(wrong, {})).rejects.toMatchObject({
    ...refused,
    code: 'FILE_MALFORMED',
  });
  await expect(loadSettings(wrong, { defaultPromptName: 'find' })).rejects.toMatchObject({
    ...refused,
    code: 'OPTION_INVALID',
  });
  for (const options of [
    { defaultPromptName: null },
    { defaultPromptName: 'document' },
    { prompts: { search: 's: ' } },
  ]) {
    await loadSettings(wrong, options);
  }
});
