import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import {
  type RepositoryOptions,
  type ResolvedRepository,
  resolveRepository,
} from '@sentenceforge/hub';
import type { FormatOptions } from '../formats/format-options.ts';
import { chooseHubFiles } from './choose-hub-files.ts';
import { openTable } from './open-table.ts';
import type { TableSource } from './table-source.ts';

/** Which part of a data set of the Hub to read, and how it is fetched. */
export interface HubTableOptions extends Omit<RepositoryOptions, 'type' | 'files'> {
  /** A configuration (subset) of the data set; needed where it has several and none is called default. */
  readonly config?: string | undefined;
  /** Default: train, or the only one. */
  readonly split?: string | undefined;
}

const convertedRevision = 'refs/convert/parquet';

/**
 * One split of a data set of the Hugging Face Hub, out of the Parquet files that it keeps, fetched to the cache that
 * Python shares. A data set of other files is read as the Hub converted it (revision `refs/convert/parquet`), unless a
 * revision is given.
 *
 * Errors: those of `resolveRepository`; NAME_UNKNOWN for a configuration or split that is not there or has to be named;
 * FILE_NOT_FOUND for a data set without Parquet files; FILE_MALFORMED.
 *
 * @example await openHubTable('sentence-transformers/all-nli', { config: 'triplet', split: 'dev' })
 */
export async function openHubTable(
  name: string,
  { config, split, ...options }: HubTableOptions & FormatOptions = {},
): Promise<TableSource> {
  const resolve = (revision?: string): Promise<ResolvedRepository> =>
    resolveRepository(name, {
      ...options,
      ...(revision !== undefined && { revision }),
      type: 'dataset',
      files: (listing) =>
        chooseHubFiles(
          name,
          listing.map(({ path }) => path),
          { config, split },
        ),
    });
  let found = await resolve(options.revision);
  if (found.files?.length === 0 && options.revision === undefined) {
    found = await resolve(convertedRevision);
  }
  const { folder, files = [], warning } = found;
  if (warning !== undefined) options.onNotice?.(warning);
  if (files.length > 0) {
    return openTable(
      files.map((file) => join(folder, file)),
      options,
    );
  }
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `The data set ${name} has no Parquet files${options.revision === undefined ? '' : ` at ${options.revision}`}.`,
    fix: 'Fetch its files and give their paths, or give the revision that has Parquet files.',
    details: { name, revision: options.revision },
  });
}
