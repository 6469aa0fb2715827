import { fileURLToPath } from 'node:url';

/**
 * The absolute path of the starter model's folder: a small English sentence encoder (a vector per token, averaged; 256
 * dimensions; under 8 MB) that comes with this package. `SentenceTransformer.load` takes it, in Python too.
 *
 * Its model card is README.md in the folder; how it was made is in the package's recipe.
 *
 * @example
 * const model = await SentenceTransformer.load(starterModel());
 */
export function starterModel(): string {
  return fileURLToPath(new URL('../model', import.meta.url));
}
