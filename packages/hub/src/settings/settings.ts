import type { Connection } from '../requests/connection.ts';

/** Options and environment brought together. */
export interface Settings {
  readonly connection: Connection;
  /** The folder of the whole cache. */
  readonly cacheFolder: string;
  readonly revision: string;
  readonly offline: boolean;
  /** Whether to try symbolic links before copies. */
  readonly links: boolean;
}
