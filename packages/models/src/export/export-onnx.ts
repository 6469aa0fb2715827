import { SentenceForgeError } from '@sentenceforge/errors';
import { makeProgram, reshape } from '@sentenceforge/graph';
import { lower } from '@sentenceforge/onnx';
import type { ParameterStore } from '../parameter-store.ts';
import { calibrationTexts } from '../quantization/calibration-texts.ts';
import { type ProgramWithConstants, smoothFeatures } from '../quantization/smooth-features.ts';
import type { SentenceTransformer } from '../sentence-transformer.ts';
import type { ExportOptions } from './export-options.ts';
import { paddedFeeds } from './padded-feeds.ts';
import { paddedInputs } from './padded-inputs.ts';
import { withoutGathers } from './without-gathers.ts';

/** What readers of protobuf accept. */
const mostBytes = 2 ** 31 - 1;

/**
 * A model as one ONNX file (opset 20) with weights, pooling and all that follows inside.
 *
 * Inputs are `input_ids` and `attention_mask`, int64 `[batch, sequence]`, padded on the right. Outputs are
 * `sentence_embedding` `[batch, dimension]` and, for models that have them, `last_hidden_state` `[batch, sequence, D]`,
 * whose rows at padding mean nothing. For int8 the model is run once, to smooth its features as `encode` does. Prompts,
 * and leaving their tokens out of pooling, are not part of the file.
 *
 * @throws MODEL_UNSUPPORTED for a model with routes when no task is given, or when the file had more than 2 GiB;
 *   OPTION_INVALID for a task without a route
 * @example await writeFile('model.onnx', await exportOnnx(model, { precision: 'int8' }));
 */
export async function exportOnnx(
  model: Pick<SentenceTransformer, 'buildGraph' | 'tokenize' | 'backend'> & {
    readonly parameters: Pick<ParameterStore, 'get'>;
  },
  { precision = 'float32', task }: ExportOptions = {},
): Promise<Uint8Array> {
  const { embeddings, tokens, inputs } = model.buildGraph({
    texts: 'batch',
    groups: 1,
    inputs: paddedInputs,
    task,
  });
  const padded = inputs.blockBias.shape; // [batch, sequence]
  const outputs = {
    ...(tokens ? { last_hidden_state: reshape(tokens, [...padded, tokens.shape[1]!]) } : {}),
    sentence_embedding: embeddings,
  };
  const program = makeProgram(withoutGathers(outputs, inputs));
  const names = program.parameters.map(({ attributes }) => attributes.name);
  const constants = new Map(names.map((name) => [name, model.parameters.get(name)]));
  const weights = [...constants.values()].reduce((total, { data }) => total + data.byteLength, 0);
  const isInt8 = precision === 'int8';
  requireRoom(isInt8 ? weights / 4 : weights);
  const exact: ProgramWithConstants = { program, constants };
  const ready = isInt8
    ? await smoothFeatures(
        exact,
        paddedFeeds(model.tokenize(calibrationTexts, task)),
        model.backend,
      )
    : exact;
  const { bytes } = lower(ready.program, {
    flavour: isInt8 ? 'ort-cpu' : 'portable',
    constants: ready.constants,
    weights: precision,
    embedded: true,
    int64: ['input_ids', 'attention_mask'],
  });
  requireRoom(bytes.length);
  return bytes;
}

function requireRoom(bytes: number): void {
  if (bytes <= mostBytes) return;
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `The ONNX file would hold ${(bytes / 2 ** 30).toFixed(1)} GiB; one with its weights inside has room for 2 GiB.`,
    fix: 'Export with the precision int8, or a smaller model.',
    details: { bytes, mostBytes },
  });
}
