import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { ParameterStore, saveParameters } from '@sentenceforge/models';
import type { Adapters } from './adapters.ts';

/**
 * Save adapters as a PEFT folder: `adapter_config.json` and `adapter_model.safetensors`, which `model.load_adapter` of
 * sentence-transformers and `PeftModel.from_pretrained` read.
 *
 * @param path a folder, made if need be; files of the same names are replaced, each atomically
 * @param options.baseModel the path or Hub name of the model that they were trained on, as it was before
 * @throws OUTPUT_NOT_WRITABLE
 *
 * @example
 * const { adapters } = await fit(model, { trainObjectives, lora: { rank: 8 } });
 * if (adapters) await saveAdapter('out/adapter', adapters, { baseModel: 'all-MiniLM-L6-v2' });
 */
export async function saveAdapter(
  path: string,
  { rank, alpha, targets, parameters }: Adapters,
  { baseModel }: { readonly baseModel?: string } = {},
): Promise<void> {
  const tensors = targets.flatMap(({ module, a, b }) => [
    [`base_model.model.${module}.lora_A.weight`, parameters.get(a)] as const,
    [`base_model.model.${module}.lora_B.weight`, parameters.get(b)] as const,
  ]);
  await saveParameters(new ParameterStore(tensors), join(path, 'adapter_model.safetensors'));
  const config = {
    peft_type: 'LORA',
    task_type: 'FEATURE_EXTRACTION',
    base_model_name_or_path: baseModel ?? null,
    inference_mode: true,
    r: rank,
    lora_alpha: alpha,
    lora_dropout: 0,
    bias: 'none',
    fan_in_fan_out: false,
    target_modules: targets.map(({ module }) => module),
  };
  await writeConfig(path, `${JSON.stringify(config, null, 2)}\n`);
}

async function writeConfig(folder: string, text: string): Promise<void> {
  const path = join(folder, 'adapter_config.json');
  const unfinished = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, text, { flush: true });
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `${path} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Choose a folder that you may write to, on a disk with room.',
      details: { file: path },
      cause,
    });
  }
}
