import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A repository as the fake serves it: `large` files have a SHA-256 and are sent from another path by a redirect. */
export interface FakeRepository {
  readonly commit: string;
  readonly files: Readonly<Record<string, { content: string | Buffer; large?: boolean }>>;
}

/** A server that lays repositories out as the Hub does. */
export interface FakeHub {
  readonly url: string;
  /** `METHOD /path` of each request, in order. */
  readonly requests: string[];
  /** Repositories by path: `models/owner/name`, `datasets/owner/name`. May be changed. */
  readonly repositories: Record<string, FakeRepository>;
  /** Looks at each request first; true when it has answered. May be replaced. */
  fault: (request: IncomingMessage, response: ServerResponse) => boolean;
  close(): Promise<void>;
}

const pageLength = 2;

/** Starts one on a random port of this machine. */
export async function startFakeHub(repositories: FakeHub['repositories']): Promise<FakeHub> {
  const server = createServer((request, response) => {
    hub.requests.push(`${request.method} ${request.url}`);
    if (!hub.fault(request, response)) answer(hub, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const hub: FakeHub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    repositories,
    fault: () => false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return hub;
}

function answer(hub: FakeHub, request: IncomingMessage, response: ServerResponse): unknown {
  const { pathname, searchParams } = new URL(request.url ?? '/', hub.url);
  const about =
    /^\/api\/(?<key>(?:models|datasets)\/.+?)\/(?<kind>revision|tree)\/(?<revision>[^/]+)$/;
  const resolve = /^\/(?<key>.+?)\/resolve\/(?<revision>[^/]+)\/(?<file>.+)$/;
  const { key, kind, revision, file } =
    (about.exec(pathname) ?? resolve.exec(pathname))?.groups ?? {};
  const fail = (status: number, code: string): void =>
    void response.writeHead(status, { 'x-error-code': code, 'x-error-message': code }).end();
  if (pathname.startsWith('/content/')) {
    const all = Object.values(hub.repositories).flatMap(({ files }) => Object.values(files));
    const found = all.find(({ content }) => pathname.endsWith(hashes(content).sha256));
    return found ? sendContent(Buffer.from(found.content), request, response) : fail(404, 'Gone');
  }
  const repository =
    hub.repositories[kind || key?.startsWith('datasets/') ? key! : `models/${key}`];
  if (!repository) return fail(404, 'RepoNotFound');
  const { commit, files } = repository;
  if (revision !== 'main' && revision !== commit) return fail(404, 'RevisionNotFound');
  if (kind === 'revision') {
    const siblings = Object.keys(files).map((rfilename) => ({ rfilename }));
    const id = key!.replace(/^\w+\//, '');
    return sendJson(response, { _id: '1', id, sha: commit, siblings, private: false, tags: [] });
  }
  if (kind === 'tree') {
    const start = Number(searchParams.get('cursor') ?? 0);
    const entries = Object.entries(files).map(([path, { content, large }]) => {
      const { sha1, sha256 } = hashes(content);
      const size = Buffer.byteLength(content);
      const lfs = large ? { lfs: { oid: sha256, size, pointerSize: 130 } } : {};
      return { type: 'file', path, size, oid: sha1, ...lfs };
    });
    const next = start + pageLength;
    if (next < entries.length) {
      const link = `${hub.url}${pathname}?recursive=true&cursor=${next}`;
      response.setHeader('link', `<${link}>; rel="next"`);
    }
    return sendJson(response, entries.slice(start, next));
  }
  const entry = files[decodeURIComponent(file ?? '')];
  if (!entry) return fail(404, 'EntryNotFound');
  const { sha1, sha256 } = hashes(entry.content);
  response.setHeader('x-repo-commit', commit);
  response.setHeader('etag', `"${sha1}"`);
  if (!entry.large) return sendContent(Buffer.from(entry.content), request, response);
  response.setHeader('x-linked-etag', `"${sha256}"`);
  response.setHeader('x-linked-size', Buffer.byteLength(entry.content));
  // Another host by name, as large files have.
  const elsewhere = hub.url.replace('127.0.0.1', 'localhost');
  return response.writeHead(302, { location: `${elsewhere}/content/${sha256}` }).end();
}

function hashes(content: string | Buffer): { sha1: string; sha256: string } {
  const header = `blob ${Buffer.byteLength(content)}\0`;
  return {
    sha1: createHash('sha1').update(header).update(content).digest('hex'),
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
}

function sendContent(content: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const start = Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const part = content.subarray(start);
  response.statusCode = request.headers.range ? 206 : 200;
  if (request.headers.range) {
    response.setHeader('content-range', `bytes ${start}-${content.length - 1}/${content.length}`);
  }
  response.setHeader('content-length', part.length);
  response.end(request.method === 'HEAD' ? undefined : part);
}
