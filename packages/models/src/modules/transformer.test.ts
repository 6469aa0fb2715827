import { cp, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadTransformer } from './transformer.ts';

const tiny = fileURLToPath(new URL('../../fixtures/bert-tiny', import.meta.url));

/** The model with its settings under another name. */
async function renamed(name: string): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'model');
  await cp(tiny, folder, { recursive: true });
  await rename(join(folder, 'sentence_bert_config.json'), join(folder, name));
  await writeFile(join(folder, name), JSON.stringify({ max_seq_length: 9, do_lower_case: true }));
  return folder;
}

test.each(['bert', 'roberta', 'distilbert', 'camembert', 'albert', 'xlm-roberta', 'xlnet'])(
  'the settings may have the name that the first releases gave them: %s',
  async (family) => {
    const { tokenizer, config } = await loadTransformer(
      await renamed(`sentence_${family}_config.json`),
    );
    expect(tokenizer.maxLength).toBe(9);
    expect(config()).toEqual({ max_seq_length: 9, do_lower_case: true });
  },
);

test('of two names the first counts', async () => {
  const folder = await renamed('sentence_xlnet_config.json');
  await writeFile(join(folder, 'sentence_roberta_config.json'), '{ "max_seq_length": 7 }');
  expect((await loadTransformer(folder)).tokenizer.maxLength).toBe(7);
});
