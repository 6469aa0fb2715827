import type { Module } from '../modules/module.ts';
import type { Transformer } from '../modules/transformer.ts';
import type { StoredTensor } from '../safetensors/read-safetensors.ts';
import { writeSafetensors } from '../safetensors/write-safetensors.ts';
import { modelCard } from './model-card.ts';

/**
 * The files of a model folder in the layout that sentence-transformers 2.x to 6.x read: old class paths, boolean
 * pooling keys, the length limit in both places. Each file is written atomically, modules.json last.
 */
export function modelFiles(
  transformer: Transformer,
  modules: readonly Module[],
  settings: Readonly<Record<string, unknown>>,
): Record<string, string | Uint8Array> {
  const weights = new Map<string, StoredTensor>(transformer.unused);
  for (const name of transformer.parameters.names) {
    const { data, shape } = transformer.parameters.get(name);
    const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    weights.set(name, { dtype: 'F32', shape, bytes });
  }
  const files: Record<string, string | Uint8Array> = { ...transformer.files };
  const carried = files['tokenizer_config.json'] as Uint8Array | undefined;
  files['tokenizer_config.json'] = json({
    ...(carried ? JSON.parse(new TextDecoder().decode(carried)) : {}),
    model_max_length: transformer.tokenizer.maxLength,
  });
  files['model.safetensors'] = Buffer.concat(writeSafetensors(weights));
  files['sentence_bert_config.json'] = json(transformer.config()!);
  files['config_sentence_transformers.json'] = json({
    __version__: { sentence_transformers: '2.7.0', transformers: '4.41.0', pytorch: '2.3.0' },
    prompts: {},
    default_prompt_name: null,
    similarity_fn_name: null,
    ...settings,
  });
  const dimension = modules.reduce((size, module) => module.dimension(size), 0);
  files['README.md'] = modelCard({ dimension, maxSeqLength: transformer.tokenizer.maxLength });
  const entries = modules.map((module, index) => {
    const path = index === 0 ? '' : `${index}_${module.name}`;
    const config = module.config();
    if (index > 0) files[config ? `${path}/config.json` : `${path}/`] = config ? json(config) : '';
    const type = `sentence_transformers.models.${module.name}`;
    return { idx: index, name: String(index), path, type };
  });
  files['modules.json'] = json(entries);
  return files;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
