import { extname } from 'node:path';

/**
 * What stands between the fields of a file, by its name: a tab for .tsv and .txt, a comma for all others.
 *
 * @example delimiterOf('SICK_train.txt') // '\t'
 */
export function delimiterOf(path: string): ',' | '\t' {
  return ['.tsv', '.txt'].includes(extname(path).toLowerCase()) ? '\t' : ',';
}
