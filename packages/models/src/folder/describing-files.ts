import { modelFiles } from './model-files.ts';

/** The files of a model folder but weights and README: what the model is beside its weights, by path. */
export function describingFiles(
  ...model: Parameters<typeof modelFiles>
): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (const [path, content] of Object.entries(modelFiles(...model))) {
    // weights alone come in several pieces
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    if (isWhole && path !== 'README.md') files[path] = content;
  }
  return files;
}
