import { askedColumn } from './asked-column.ts';
import { columnRole } from './column-role.ts';
import { parseNumber } from './parse-number.ts';

/**
 * Whether the first row of a file holds names of columns: all the wanted names; or two well-known names or nothing but
 * well-known names, and no number.
 *
 * @example isHeader(['pair_ID', 'sentence_A', 'sentence_B', 'relatedness_score']) // true
 */
export function isHeader(fields: readonly string[], wanted?: readonly string[]): boolean {
  const names = fields.map((field) => field.trim().toLowerCase());
  if (wanted?.every((entry) => names.includes(askedColumn(entry).name.toLowerCase()))) return true;
  if (fields.some((field) => parseNumber(field) !== undefined)) return false;
  const known = fields.filter((field) => columnRole(field).role !== 'unknown').length;
  return known >= 2 || known === fields.length;
}
