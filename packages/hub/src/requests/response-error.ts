import { SentenceForgeError } from '@sentenceforge/errors';
import type { Connection } from './connection.ts';
import { retryAfter } from './retry-after.ts';
import { TransientFailure } from './transient-failure.ts';

/**
 * The error for a response that is not ok: TransientFailure for 408, 429 and 5xx, HUB_UNAUTHORIZED for 401 and 403,
 * HUB_NOT_FOUND for 404 and 410, HUB_UNREACHABLE for all else.
 */
export function responseError(
  { status, headers }: Response,
  { repository, revision, endpoint, token }: Connection,
  file?: string,
): Error {
  const { type, name } = repository;
  const details = { status, endpoint, type, name, revision, ...(file ? { file } : {}) };
  const kind = headers.get('x-error-code');
  const said = headers.get('x-error-message')?.slice(0, 300);
  const words = said ? ` (${said.replace(/[.\s]+$/, '')})` : '';
  if (status === 408 || status === 429 || status >= 500) {
    const wait = retryAfter(headers.get('retry-after'), Date.now());
    const state = status === 429 ? 'too many requests' : 'it fails at the moment';
    return new TransientFailure(`it answered ${status}, ${state}${words}`, { wait });
  }
  const give =
    'set HF_TOKEN, pass `token`, or log in once with `hf auth login`, with a token that may read it';
  if (kind === 'GatedRepo' || status === 403) {
    return new SentenceForgeError('HUB_UNAUTHORIZED', {
      problem: `The ${type} ${name} is gated or closed to this token${words}.`,
      fix: `Accept its terms on its page at ${endpoint}, then ${give}.`,
      details,
    });
  }
  if (status === 401 && kind !== 'RepoNotFound') {
    const who = token === undefined ? 'without a token' : 'with this token';
    return new SentenceForgeError('HUB_UNAUTHORIZED', {
      problem: `The Hub shows no ${type} ${name} ${who}: it is private, or does not exist${words}.`,
      fix: `Check the name, and ${give}.`,
      details,
    });
  }
  if (status === 401 || status === 404 || status === 410) {
    if (kind === 'RevisionNotFound') {
      return new SentenceForgeError('HUB_NOT_FOUND', {
        problem: `The ${type} ${name} has no revision ${revision}.`,
        fix: 'Give a branch, a tag or a commit that its page lists; the usual branch is main.',
        details,
      });
    }
    if (file !== undefined && kind !== 'RepoNotFound') {
      return new SentenceForgeError('HUB_NOT_FOUND', {
        problem: `The ${type} ${name} has no file ${file} at revision ${revision}.`,
        fix: 'Check the path on its page; letters in upper and lower case differ.',
        details,
      });
    }
    return new SentenceForgeError('HUB_NOT_FOUND', {
      problem: `There is no ${type} ${name} at ${endpoint}, or it is private; there is no such folder here either.`,
      fix: `Check the name; if it is private, ${give}.`,
      details,
    });
  }
  return new SentenceForgeError('HUB_UNREACHABLE', {
    problem: `${endpoint} answered ${status} when asked for the ${type} ${name}${words}.`,
    fix: 'Check that HF_ENDPOINT is a Hub or its mirror.',
    details,
  });
}
