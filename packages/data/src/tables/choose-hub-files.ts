import { nearestName, SentenceForgeError } from '@sentenceforge/errors';

/** A Parquet file and what its path says that it belongs to. */
interface HubFile {
  readonly path: string;
  readonly config: string;
  readonly split: string;
}

/**
 * The Parquet files of one split, by the layouts of the Hub: `config/split/0000.parquet` (as it converts data sets),
 * `config/split-00000-of-00002.parquet` (as `datasets` uploads them; the folder data is the default configuration) and
 * `split.parquet`. None when there are no such files at all.
 *
 * Errors: NAME_UNKNOWN for a configuration or split that is not there, or has to be named.
 *
 * @example chooseHubFiles('owner/name', ['data/train-00000-of-00001.parquet'], {}) // the same path
 */
export function chooseHubFiles(
  name: string,
  paths: readonly string[],
  { config, split }: { config?: string | undefined; split?: string | undefined },
): string[] {
  const files = paths.flatMap(describe);
  if (files.length === 0) return [];
  const configs = distinct(files.map((file) => file.config));
  const chosen = choose(name, 'config', configs, { asked: config, usual: 'default' });
  const inConfig = files.filter((file) => file.config === chosen);
  const splits = distinct(inConfig.map((file) => file.split));
  const chosenSplit = choose(name, 'split', splits, { asked: split, usual: 'train' });
  return inConfig.filter((file) => file.split === chosenSplit).map(({ path }) => path);
}

function describe(path: string): HubFile[] {
  const parts = path.split('/');
  const file = /^(?<stem>.+)\.parquet$/.exec(parts.pop()!)?.groups?.stem;
  if (file === undefined) return [];
  if (/^\d+$/.test(file) && parts.length >= 2) {
    return [{ path, config: parts.at(-2)!, split: parts.at(-1)! }];
  }
  const folder = parts.at(-1) ?? 'data';
  const config = folder === 'data' ? 'default' : folder;
  return [{ path, config, split: file.replace(/-\d+-of-\d+.*$/, '') }];
}

function choose(
  name: string,
  what: 'config' | 'split',
  known: readonly string[],
  { asked, usual }: { asked: string | undefined; usual: string },
): string {
  const wanted = asked ?? (known.length === 1 ? known[0] : usual);
  if (wanted !== undefined && known.includes(wanted)) return wanted;
  const nearest = asked === undefined ? undefined : nearestName(asked, known);
  throw new SentenceForgeError('NAME_UNKNOWN', {
    problem: `The data set ${name} has ${asked === undefined ? 'more than one' : `no ${what} ${asked}, only`} ${what}: ${known.join(', ')}.`,
    fix: nearest === undefined ? `Choose one with the option ${what}.` : `Did you mean ${nearest}?`,
    details: { name, [what]: asked, known },
  });
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
