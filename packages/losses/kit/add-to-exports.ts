import { insertSorted } from './insert-sorted.ts';
import type { NamesOfLoss } from './names-of-loss.ts';

/** The text of `src/index.ts` with an export of a new loss. */
export function addToExports(text: string, { name, factory, file }: NamesOfLoss): string {
  const line = `export { type ${name}Options, ${factory} } from './losses/${file}.ts';\n`;
  const wide = `export {\n  type ${name}Options,\n  ${factory},\n} from './losses/${file}.ts';\n`;
  return insertSorted(
    text,
    /^export \{[^}]*\} from '(\.\/losses\/[\w-]+\.ts)';\n/gm,
    `./losses/${file}.ts`,
    line.length > 101 ? wide : line,
  );
}
