import { requireTexts } from '../encoding/require-texts.ts';

/**
 * Throws unless every column holds texts only.
 *
 * @param columns by their names.
 * @throws EVALUATION_INPUT_INVALID with the column, the index and what is there.
 * @example requireTextColumns({ anchors: ['A cat.'], positives: ['A kitten.'] })
 */
export function requireTextColumns(columns: Readonly<Record<string, readonly unknown[]>>): void {
  for (const [name, texts] of Object.entries(columns)) {
    requireTexts(texts, (index) => `${name}[${index}]`);
  }
}
