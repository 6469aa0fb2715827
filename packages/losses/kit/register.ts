import type { NamesOfLoss } from './names-of-loss.ts';

/** Where a new loss is entered, in alphabetical order: functions from the text of a file to the new text. */
export const register = {
  /** `src/losses/index.ts`: an import, and a place in the list. */
  registry(text: string, { factory, file }: NamesOfLoss): string {
    const imported = insertSorted(
      text,
      /^import \{ \w+ \} from '(\.\/[\w-]+\.ts)';\n/gm,
      `./${file}.ts`,
      `import { ${factory} } from './${file}.ts';\n`,
    );
    return insertSorted(imported, /^ +(\w+),\n/gm, factory, `      ${factory},\n`);
  },

  /** `src/index.ts`: an export. */
  exports(text: string, { name, factory, file }: NamesOfLoss): string {
    const line = `export { type ${name}Options, ${factory} } from './losses/${file}.ts';\n`;
    const wide = `export {\n  type ${name}Options,\n  ${factory},\n} from './losses/${file}.ts';\n`;
    return insertSorted(
      text,
      /^export \{[^}]*\} from '(\.\/losses\/[\w-]+\.ts)';\n/gm,
      `./losses/${file}.ts`,
      line.length > 101 ? wide : line,
    );
  },
} as const;

/** Before the first statement whose name comes later, or else after the last. */
function insertSorted(text: string, statement: RegExp, name: string, added: string): string {
  const found = [...text.matchAll(statement)];
  const order = new Intl.Collator('en', { sensitivity: 'base' });
  const next = found.find((match) => order.compare(match[1]!, name) > 0);
  const last = found.at(-1);
  const place = next ? next.index : last ? last.index + last[0].length : text.length;
  return text.slice(0, place) + added + text.slice(place);
}
