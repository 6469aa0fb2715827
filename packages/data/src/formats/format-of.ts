import { SentenceForgeError } from '@sentenceforge/errors';
import { formats } from './formats.ts';
import type { TableFormat } from './table-format.ts';

/**
 * The format of a file by its extension, .gz and .zst aside.
 *
 * Errors: NAME_UNKNOWN with the extensions that are known.
 *
 * @example formatOf('train.jsonl.gz').name // 'JSON Lines'
 */
export function formatOf(name: string): TableFormat {
  const [extension = ''] = /\.[^./\\]*$/.exec(name.toLowerCase().replace(/\.(gz|zst)$/, '')) ?? [];
  const format = formats.find(({ extensions }) => extensions.includes(extension));
  if (format !== undefined) return format;
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  throw new SentenceForgeError('NAME_UNKNOWN', {
    problem: `The format of ${name} is not known by its extension ${extension || '(none)'}.`,
    fix: `Rename or convert it to one of ${known}, each also with .gz or .zst.`,
    details: { file: name, extension },
  });
}
