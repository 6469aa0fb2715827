import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { z } from 'zod';
import type { Encoder } from '../encoders/encoder.ts';
import { encoders } from '../encoders/index.ts';
import { readJson } from '../folder/read-json.ts';
import { ParameterStore } from '../parameter-store.ts';
import type { StoredTensor } from '../safetensors/read-safetensors.ts';
import { readWeights } from '../safetensors/read-weights.ts';
import { toFloat32 } from '../safetensors/to-float32.ts';
import { TextTokenizer } from '../tokenizer/text-tokenizer.ts';
import type { Module } from './module.ts';

const anyObject = z.record(z.string(), z.unknown());
const ownConfig = z.object({
  max_seq_length: z.int().positive().nullish(),
  do_lower_case: z.boolean().nullish(),
});
const tokenizerLength = z.object({ model_max_length: z.number().positive().nullish() });

/** The settings' names since the first releases, in the order in which Python tries them. */
const ownConfigNames = [
  'bert',
  'roberta',
  'distilbert',
  'camembert',
  'albert',
  'xlm-roberta',
  'xlnet',
].map((family) => `sentence_${family}_config.json`);

/** Files that are saved as they were loaded, as far as the folder has them. */
const carried = [
  'config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'vocab.txt',
  'special_tokens_map.json',
];

/** The first module: a tokenizer and an encoder with its weights. */
export interface Transformer extends Module {
  readonly encoder: Encoder;
  readonly tokenizer: TextTokenizer;
  readonly parameters: ParameterStore;
  /** Tensors of the checkpoint that the encoder does not use (a pooler, say): saved as they were. */
  readonly unused: ReadonlyMap<string, StoredTensor>;
  /** Files that are saved as they were loaded, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/**
 * The transformer of a model folder.
 *
 * @throws MODEL_FILE_MISSING, MODEL_UNSUPPORTED, SAFETENSORS_INVALID, FILE_MALFORMED
 */
export async function loadTransformer(folder: string): Promise<Transformer> {
  const encoder = describe(await readJson(join(folder, 'config.json'), anyObject), folder);
  const tokenizerJson = await readJson(join(folder, 'tokenizer.json'), anyObject);
  const tokenizerConfig =
    (await readJson(join(folder, 'tokenizer_config.json'), anyObject, { optional: true })) ?? {};
  const own = await readOwnConfig(folder);
  const limit = tokenizerLength.safeParse(tokenizerConfig).data?.model_max_length;
  const maxLength = Math.min(own?.max_seq_length ?? limit ?? Infinity, encoder.maxPositions);
  const lowerCase = own?.do_lower_case ?? false;
  const { parameters, unused } = await loadWeights(folder, encoder);
  const files: Record<string, Uint8Array> = {};
  for (const name of carried) {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    if (content) files[name] = content;
  }
  return {
    name: 'Transformer',
    encoder,
    tokenizer: makeTokenizer(
      folder,
      () => new TextTokenizer(tokenizerJson!, tokenizerConfig, { maxLength, lowerCase }),
    ),
    parameters,
    unused,
    files,
    dimension: () => encoder.dimension,
    apply(features, context) {
      const layers = encoder.build(context);
      return { ...features, tokens: layers.at(-1)!, layers };
    },
    config: () => ({ max_seq_length: maxLength, do_lower_case: lowerCase }),
  };
}

async function readOwnConfig(folder: string): Promise<z.infer<typeof ownConfig> | undefined> {
  for (const name of ownConfigNames) {
    const own = await readJson(join(folder, name), ownConfig, { optional: true });
    if (own) return own;
  }
  return undefined;
}

function makeTokenizer(folder: string, make: () => TextTokenizer): TextTokenizer {
  try {
    return make();
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${join(folder, 'tokenizer.json')} describes no tokenizer that can be built: ${reasonOf(cause)}.`,
      fix: 'Copy or download the model again.',
      details: { folder },
      cause,
    });
  }
}

function describe(config: Record<string, unknown> | undefined, folder: string): Encoder {
  const type = String(config?.model_type);
  const make = Object.hasOwn(encoders, type) ? encoders[type] : undefined;
  try {
    if (make) return make(config);
  } catch (cause) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `${join(folder, 'config.json')} describes a ${type} that cannot be built: ${reasonOf(cause).replace(/\s+/g, ' ')}.`,
      fix: 'Use a model whose config.json has the settings that its family is published with.',
      details: { folder, type },
      cause,
    });
  }
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `${folder} holds a model of the type "${type}".`,
    fix: `Supported types: ${Object.keys(encoders).join(', ')}.`,
    details: { folder, type },
  });
}

async function loadWeights(
  folder: string,
  encoder: Encoder,
): Promise<{ parameters: ParameterStore; unused: Map<string, StoredTensor> }> {
  const file = await readWeights(folder);
  const stored = new Map([...file].map(([name, tensor]) => [encoder.weightName(name), tensor]));
  const unused = new Map(stored);
  const parameters = Object.entries(encoder.parameters).map(([name, shape]) => {
    const tensor = stored.get(name);
    if (!tensor || tensor.shape.join() !== shape.join()) {
      const path = join(folder, 'model.safetensors');
      throw new SentenceForgeError('MODEL_UNSUPPORTED', {
        problem: `${path} ${tensor ? `has the weight ${name} as [${tensor.shape}]` : `lacks the weight ${name}`}; config.json asks for [${shape}].`,
        fix: 'Use config.json and model.safetensors of the same model.',
        details: { file: path, name, shape },
      });
    }
    unused.delete(name);
    return [name, { data: toFloat32(name, tensor), shape, dtype: 'float32' }] as const;
  });
  return { parameters: new ParameterStore(parameters), unused };
}
