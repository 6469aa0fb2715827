export type { DownloadProgress } from './download-progress.ts';
export type { RepositoryFile } from './repository-file.ts';
export type { RepositoryOptions } from './repository-options.ts';
export { resolveRepository } from './resolve-repository.ts';
export type { ResolvedRepository } from './resolved-repository.ts';
export { hubCacheFolder } from './settings/hub-cache-folder.ts';
