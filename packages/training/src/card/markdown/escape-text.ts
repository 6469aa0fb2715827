import { oneLine } from './one-line.ts';

/** A text as Markdown that shows it as it is, on one line; also in a table. */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#&~!$]/g, '\\$&')
    .replaceAll('|', '&#124;');
}
