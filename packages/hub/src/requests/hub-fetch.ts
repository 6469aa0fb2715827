import type { Connection } from './connection.ts';
import { retry } from './retry.ts';
import { send } from './send.ts';

/** A `fetch` for @huggingface/hub's calls: with our token, time limit, retries and errors, the answer read whole. */
export function hubFetch(connection: Connection): typeof fetch {
  return (input) =>
    retry(
      () =>
        send(String(input), {
          connection,
          headers: { accept: 'application/json' },
          read: async ({ response, pieces }) => {
            const { status, headers } = response;
            const parts: Uint8Array[] = [];
            for await (const piece of pieces) parts.push(piece);
            return new Response(Buffer.concat(parts), { status, headers });
          },
        }),
      { connection },
    );
}
