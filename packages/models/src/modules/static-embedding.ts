import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { embedding } from '@sentenceforge/graph';
import { z } from 'zod';
import { readJson } from '../folder/read-json.ts';
import { ParameterStore } from '../parameter-store.ts';
import { mean } from '../pooling/mean.ts';
import { readWeights } from '../safetensors/read-weights.ts';
import type { InputModule } from './input-module.ts';
import { staticRows } from './static-rows.ts';
import { staticTokenizer } from './static-tokenizer.ts';

/**
 * Text embeddings as the mean of one row per token, without a transformer; zeros for a text without tokens.
 *
 * @param tokenizerJson the bytes of tokenizer.json
 * @param parameters `embedding.weight` `[tokens, dimension]`
 * @throws FILE_MALFORMED when no tokenizer can be built
 */
export function staticEmbedding(
  tokenizerJson: Uint8Array,
  parameters: ParameterStore,
): InputModule {
  const [rows, dimension] = parameters.get('embedding.weight').shape as [number, number];
  return {
    name: 'StaticEmbedding',
    makes: 'sentence',
    parameters,
    tokenizer: makeTokenizer(tokenizerJson, rows),
    files: { 'tokenizer.json': tokenizerJson },
    dimension: () => dimension,
    apply: (features, { inputs, parameter }) => ({
      ...features,
      sentence: mean(embedding(parameter('embedding.weight'), inputs.ids), inputs),
    }),
    config: () => undefined,
  };
}

/**
 * StaticEmbedding from a folder of any Python release, or of model2vec.
 *
 * @throws MODEL_FILE_MISSING, SAFETENSORS_INVALID, FILE_MALFORMED, MODEL_UNSUPPORTED
 */
export async function loadStaticEmbedding(folder: string): Promise<InputModule> {
  const file = join(folder, 'tokenizer.json');
  await readJson(file, z.record(z.string(), z.unknown()));
  const table = staticRows(await readWeights(folder), folder);
  const parameters = new ParameterStore([['embedding.weight', table]]);
  return staticEmbedding(await readFile(file), parameters);
}

function makeTokenizer(json: Uint8Array, rows: number): InputModule['tokenizer'] {
  try {
    return staticTokenizer(JSON.parse(new TextDecoder().decode(json)), rows);
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `The tokenizer.json of a StaticEmbedding describes no tokenizer that can be built: ${reasonOf(cause)}.`,
      fix: 'Copy or download the model again.',
      cause,
    });
  }
}
