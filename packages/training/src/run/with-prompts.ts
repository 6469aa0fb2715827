import { InputExample } from '@sentenceforge/data';

/** What is put before texts: the same before all, or one for each column. */
export type Prompts = string | readonly string[];

/**
 * A batch with prompts before its texts.
 *
 * @example withPrompts(batch, ['query: ', 'passage: '])
 */
export function withPrompts(
  batch: readonly InputExample[],
  prompts: Prompts,
): readonly InputExample[] {
  const promptOf = (column: number): string =>
    typeof prompts === 'string' ? prompts : prompts[column]!;
  return batch.map(
    (example) =>
      new InputExample({
        ...example,
        texts: example.texts.map((text, column) => promptOf(column) + text),
      }) as InputExample,
  );
}
