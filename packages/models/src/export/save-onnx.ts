import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { writeFolder } from '../folder/write-folder.ts';
import type { SentenceTransformer } from '../sentence-transformer.ts';
import { exportOnnx } from './export-onnx.ts';
import type { ExportOptions } from './export-options.ts';

/** The names that `@huggingface/transformers` knows: dtype fp32 and q8. */
const files = { float32: 'onnx/model.onnx', int8: 'onnx/model_quantized.onnx' } as const;

/**
 * Save a model as `model.save` does, and beside it as an ONNX file: `onnx/model.onnx`, or `onnx/model_quantized.onnx`
 * for int8. `@huggingface/transformers` loads the folder (`dtype: 'fp32'`, `'q8'`) of a model that starts with a
 * Transformer; Python's sentence-transformers too, with `backend="onnx"`, unless modules stand before the pooling.
 * The file of the other precision, which holds what the weights were before, is removed; for both, write what
 * {@link exportOnnx} gives.
 *
 * @param folder made if need be; files of the same names are replaced, each atomically
 * @returns the ONNX file's path, relative to the folder
 * @throws OUTPUT_NOT_WRITABLE; and as {@link exportOnnx}, before anything is written
 * @example await saveOnnx(model, 'out/my-model', { precision: 'int8' });
 */
export async function saveOnnx(
  model: SentenceTransformer,
  folder: string,
  options: ExportOptions = {},
): Promise<string> {
  const file = files[options.precision ?? 'float32'];
  const bytes = await exportOnnx(model, options);
  await model.save(folder);
  for (const other of Object.values(files)) if (other !== file) await remove(join(folder, other));
  await writeFolder(folder, { [file]: bytes });
  return file;
}

async function remove(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The model was saved, but ${file}, of earlier weights, cannot be removed: ${reasonOf(cause)}.`,
      fix: 'Remove it, or choose another folder.',
      details: { file },
      cause,
    });
  }
}
