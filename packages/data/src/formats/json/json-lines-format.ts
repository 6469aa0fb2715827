import type { TableFormat } from '../table-format.ts';
import { openJsonLines } from './open-json-lines.ts';

export const jsonLinesFormat: TableFormat = {
  name: 'JSON Lines',
  extensions: ['.jsonl', '.ndjson'],
  open: openJsonLines,
};
