import { insertSorted } from './insert-sorted.ts';
import type { NamesOfLoss } from './names-of-loss.ts';

/** The text of `src/losses/index.ts` with a new loss: an import, and a place in the list. */
export function addToRegistry(text: string, { factory, file }: NamesOfLoss): string {
  const imported = insertSorted(
    text,
    /^import \{ \w+ \} from '(\.\/[\w-]+\.ts)';\n/gm,
    `./${file}.ts`,
    `import { ${factory} } from './${file}.ts';\n`,
  );
  return insertSorted(imported, /^ +(\w+),\n/gm, factory, `      ${factory},\n`);
}
