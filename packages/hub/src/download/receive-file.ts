import { open, stat } from 'node:fs/promises';
import type { Connection } from '../requests/connection.ts';
import { retry } from '../requests/retry.ts';
import { send } from '../requests/send.ts';
import { TransientFailure } from '../requests/transient-failure.ts';

/**
 * Brings `path` to `size` bytes from `url`, going on after what it holds already, across cut connections.
 * Its content is not judged here; a server that sends more is stopped at one piece above the size.
 */
export async function receiveFile(
  path: string,
  request: {
    url: string;
    file: string;
    size: number;
    connection: Connection;
    onBytes: (done: number) => void;
  },
): Promise<void> {
  const { url, file, size, connection, onBytes } = request;
  const present = await stat(path).then(
    (state) => state.size,
    () => 0,
  );
  const target = await open(path, present > 0 ? 'r+' : 'w+');
  let done = present < size ? present : 0;
  let furthest = done;
  const attempt = (): Promise<void> => {
    const headers = {
      // Compressed, the bytes would neither count nor resume.
      'accept-encoding': 'identity',
      ...(done > 0 ? { range: `bytes=${done}-` } : {}),
    };
    const read: Parameters<typeof send<void>>[1]['read'] = async ({ response, pieces }) => {
      const start = response.headers.get('content-range')?.match(/^bytes (\d+)-/)?.[1];
      if (response.status === 206 && Number(start) !== done) {
        throw new TransientFailure(`it sent ${file} from another place than asked for`);
      }
      if (response.status !== 206) done = 0;
      onBytes(done);
      for await (const piece of pieces) {
        await target.writev([piece], done);
        done += piece.length;
        furthest = Math.max(furthest, done);
        onBytes(Math.min(done, size));
        if (done > size) break;
      }
      if (done < size) throw new TransientFailure(`${file} ended after ${done} of ${size} bytes`);
    };
    return send(url, { connection, file, headers, read });
  };
  try {
    await retry(attempt, { connection, progress: () => furthest });
    await target.truncate(done);
    await target.sync();
  } finally {
    await target.close();
  }
}
