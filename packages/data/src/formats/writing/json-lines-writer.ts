import type { TableWriter } from './table-writer.ts';

/** One object a line. Integers beyond 2^53 are written as texts. */
export const jsonLinesWriter: TableWriter = {
  extension: '.jsonl',
  async write(table, { append }) {
    const encoder = new TextEncoder();
    for await (const { columns, rows } of table.chunks()) {
      const lines = Array.from({ length: rows }, (_, index) => {
        const entries = [...columns].map(([name, column]) => [name, column.get(index)]);
        return `${JSON.stringify(Object.fromEntries(entries), bigintsAsTexts)}\n`;
      });
      await append(encoder.encode(lines.join('')));
    }
  },
};

function bigintsAsTexts(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : (value ?? null);
}
