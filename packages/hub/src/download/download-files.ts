import type { ListedFile } from '../cache/listed-file.ts';
import { type Download, downloadFile } from './download-file.ts';

const atOnce = 4;

/** Downloads all files, a few at once. The first failure stops the others, and is thrown when all have stopped. */
export async function downloadFiles(
  files: readonly ListedFile[],
  { connection, ...rest }: Omit<Download, 'signal'>,
): Promise<void> {
  const stop = new AbortController();
  const given = connection.signal;
  const signal = given ? AbortSignal.any([given, stop.signal]) : stop.signal;
  const download: Download = { ...rest, connection: { ...connection, signal }, signal };
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      signal.throwIfAborted();
      await downloadFile(file, download);
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, files.length) }, () =>
    work().catch((problem: unknown) => {
      stop.abort(problem);
      throw problem;
    }),
  );
  await Promise.allSettled(workers);
  given?.throwIfAborted();
  stop.signal.throwIfAborted();
}
