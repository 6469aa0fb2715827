/**
 * What stands between the fields of a file, by its name: a tab for .tsv and .txt, also compressed (.gz, .zst), a comma
 * for all others.
 *
 * @example delimiterOf('SICK_train.txt') // '\t'
 */
export function delimiterOf(path: string): ',' | '\t' {
  return /\.(tsv|txt)(\.gz|\.zst)?$/i.test(path) ? '\t' : ',';
}
