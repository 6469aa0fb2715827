import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

/**
 * Texts with more tokens than a model reads.
 *
 * @param tokens the tokens of a text by its number in the pool
 * @example checkTokenLengths(table, [4, 600], 512)
 */
export function checkTokenLengths(
  table: SplitTable,
  tokens: readonly number[],
  maxTokens: number,
): Finding[] {
  return table.texts.flatMap((column) => {
    const rows = [...column.ids.keys()].filter(
      (row) => (tokens[column.ids[row]!] ?? 0) > maxTokens,
    );
    const faults = rows.map((row) => ({ table, row, columns: [column] }));
    const longest = rows.reduce((most, row) => Math.max(most, tokens[column.ids[row]!]!), 0);
    const problem = `${table.name}, column ${column.name}: ${counted(faults.length, 'text')} of more than ${maxTokens} tokens (up to ${longest})`;
    return makeFindings('TEXT_TRUNCATED', faults, problem);
  });
}
