import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { expandHome } from './expand-home.ts';
import { isTrue } from './is-true.ts';

/**
 * The access token to send: the one given, else HF_TOKEN, else what HF_TOKEN_PATH (default: `token` in HF_HOME) holds.
 * `false` and HF_HUB_DISABLE_IMPLICIT_TOKEN mean none unless one is given.
 *
 * @throws OPTION_INVALID when the token cannot be sent in a header; its text is not shown.
 */
export async function readToken(given: string | false | undefined): Promise<string | undefined> {
  if (given === false) return undefined;
  const token = clean(given) ?? (await implicitToken());
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'The access token for the Hub holds a space or a character outside of ASCII.',
      fix: 'Copy the token again: it begins with hf_ and has only letters and digits.',
      details: { option: 'token' },
    });
  }
  return token;
}

async function implicitToken(): Promise<string | undefined> {
  const { env } = process;
  if (isTrue(env.HF_HUB_DISABLE_IMPLICIT_TOKEN)) return undefined;
  const home = env.HF_HOME ?? join(env.XDG_CACHE_HOME ?? join('~', '.cache'), 'huggingface');
  const path = expandHome(env.HF_TOKEN_PATH ?? join(home, 'token'));
  return (
    clean(env.HF_TOKEN || env.HUGGING_FACE_HUB_TOKEN) ??
    clean(await readFile(path, 'utf8').catch(() => undefined))
  );
}

function clean(token: string | undefined): string | undefined {
  return token?.replaceAll(/[\r\n]/g, '').trim() || undefined;
}
