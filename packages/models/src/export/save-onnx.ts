import { writeFolder } from '../folder/write-folder.ts';
import type { SentenceTransformer } from '../sentence-transformer.ts';
import { exportOnnx } from './export-onnx.ts';
import type { ExportOptions } from './export-options.ts';

/** The names that `@huggingface/transformers` knows: dtype fp32 and q8. */
const files = { float32: 'onnx/model.onnx', int8: 'onnx/model_quantized.onnx' } as const;

/**
 * Save a model as `model.save` does, and beside it as an ONNX file: `onnx/model.onnx`, or `onnx/model_quantized.onnx`
 * for int8. `@huggingface/transformers` loads the folder (`dtype: 'fp32'`, `'q8'`), Python's sentence-transformers too,
 * with `backend="onnx"` or without. A file of the other precision stays as it is.
 *
 * @param folder made if need be; files of the same names are replaced, each atomically
 * @returns the ONNX file's path, relative to the folder
 * @throws OUTPUT_NOT_WRITABLE, and as {@link exportOnnx}, before anything is written
 * @example await saveOnnx(model, 'out/my-model', { precision: 'int8' });
 */
export async function saveOnnx(
  model: SentenceTransformer,
  folder: string,
  options: ExportOptions = {},
): Promise<string> {
  const file = files[options.precision ?? 'float32'];
  const bytes = exportOnnx(model, options);
  await model.save(folder);
  await writeFolder(folder, { [file]: bytes });
  return file;
}
