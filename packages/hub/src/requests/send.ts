import { reasonOf } from '@sentenceforge/errors';
import type { Connection } from './connection.ts';
import { startPatience } from './patience.ts';
import { responseError } from './response-error.ts';
import { TransientFailure } from './transient-failure.ts';

/** What `send` hands to its reader: the response, and its body piece by piece. */
export interface Answer {
  readonly response: Response;
  readonly pieces: AsyncIterable<Uint8Array>;
}

/**
 * One GET. The answer is read inside `read`, so that silence and cut connections are noticed there too. The token goes
 * to the endpoint only: not where a redirect or a link leads.
 *
 * @throws TransientFailure on cut connections, silence, 408, 429 and 5xx; the errors of {@link responseError}; what the
 * caller's signal was aborted with.
 */
export async function send<Result>(
  url: string,
  request: {
    connection: Connection;
    file?: string;
    headers?: Readonly<Record<string, string>>;
    read: (answer: Answer) => Promise<Result>;
  },
): Promise<Result> {
  const { connection } = request;
  const { token, endpoint } = connection;
  const isOurs = token !== undefined && new URL(url).origin === new URL(endpoint).origin;
  const patience = startPatience(connection.timeout, connection.signal);
  const network = async <Value>(promise: Promise<Value>): Promise<Value> => {
    try {
      return await promise;
    } catch (cause) {
      connection.signal?.throwIfAborted();
      const silence = `nothing came for ${connection.timeout / 1000} s`;
      const reason = reasonOf(cause instanceof Error && cause.cause ? cause.cause : cause);
      throw new TransientFailure(patience.isOver() ? silence : reason, { cause });
    }
  };
  let body: ReadableStreamDefaultReader<Uint8Array> | undefined;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    while (body) {
      const { value } = await network(body.read());
      if (value === undefined) return;
      patience.renew();
      yield value;
    }
  }
  try {
    const response = await network(
      fetch(url, {
        signal: patience.signal,
        headers: {
          'user-agent': 'sentenceforge',
          ...request.headers,
          ...(isOurs ? { authorization: `Bearer ${token}` } : {}),
        },
      }),
    );
    patience.renew();
    body = response.body?.getReader();
    if (!response.ok) throw responseError(response, connection, request.file);
    return await request.read({ response, pieces: pieces() });
  } finally {
    patience.stop();
    await body?.cancel().catch(() => undefined);
  }
}
