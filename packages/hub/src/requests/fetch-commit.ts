import { datasetInfo, modelInfo } from '@huggingface/hub';
import type { Connection } from './connection.ts';
import { hubFetch } from './hub-fetch.ts';
import { isCommit } from './is-commit.ts';
import { malformedAnswer } from './malformed-answer.ts';

/** The commit that a branch, tag or short commit means now: 40 hexadecimal digits. */
export async function fetchCommit(connection: Connection): Promise<string> {
  const { repository, revision, endpoint: hubUrl } = connection;
  try {
    const request = { name: repository.name, revision, hubUrl, fetch: hubFetch(connection) };
    const { sha } =
      repository.type === 'dataset'
        ? await datasetInfo({ ...request, additionalFields: ['sha'] })
        : await modelInfo({ ...request, additionalFields: ['sha'] });
    if (!isCommit(sha)) throw new Error(`its commit is ${JSON.stringify(sha)}`);
    return sha;
  } catch (cause) {
    throw malformedAnswer(connection, cause);
  }
}
