import { type LoadOptions, SentenceTransformer } from '@sentenceforge/models';
import type { Reporter } from './report/reporter.ts';

/** A model from a folder or by its name on the Hugging Face Hub; files that are fetched are told. Throws what `load` throws. */
export function loadModel(
  nameOrPath: string,
  options: Pick<LoadOptions, 'threads' | 'weights'>,
  report: Reporter,
): Promise<SentenceTransformer> {
  const told = new Set<string>();
  return SentenceTransformer.load(nameOrPath, {
    ...options,
    onProgress: ({ file, total }) => {
      if (told.has(file)) return;
      told.add(file);
      const size = total ? ` (${(total / 2 ** 20).toFixed(1)} MiB)` : '';
      report({ event: 'notice', message: `Fetching ${file} of ${nameOrPath}${size}.` });
    },
  });
}
