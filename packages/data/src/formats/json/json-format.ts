import type { TableFormat } from '../table-format.ts';
import { openJson } from './open-json.ts';

export const jsonFormat: TableFormat = { name: 'JSON', extensions: ['.json'], open: openJson };
