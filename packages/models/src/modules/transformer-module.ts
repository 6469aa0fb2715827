import type { InputModule } from './input-module.ts';
import { loadTransformer } from './transformer.ts';

const anyTokenizer = 'PreTrainedTokenizerFast';

/** A transformer's folder as a module: with the name of its settings' file and the files that go with it. */
export async function loadTransformerModule(folder: string): Promise<InputModule> {
  const transformer = await loadTransformer(folder);
  const carried = transformer.files['tokenizer_config.json'];
  const given = carried ? JSON.parse(new TextDecoder().decode(carried)) : {};
  const tokenizerConfig = {
    ...given,
    // a class that transformers has from release 5 on, under the name that every release knows
    ...(given.tokenizer_class === 'TokenizersBackend' ? { tokenizer_class: anyTokenizer } : {}),
    model_max_length: transformer.tokenizer.maxLength,
  };
  const text = `${JSON.stringify(tokenizerConfig, null, 2)}\n`;
  return {
    ...transformer,
    configName: 'sentence_bert_config.json',
    files: { ...transformer.files, 'tokenizer_config.json': Buffer.from(text) },
  };
}
