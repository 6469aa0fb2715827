import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The files of a folder by the first part of their names: `corpus` for `corpus.jsonl`. As in BEIR `qrels` may be a
 * folder: its `test` is taken, else its only file.
 *
 * @example (await filesInFolder('beir/scifact')).qrels // 'beir/scifact/qrels/test.tsv'
 */
export async function filesInFolder(folder: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isFile()) found[stem(entry.name)] ??= path;
    else if (entry.name === 'qrels') {
      const files = (await readdir(path)).sort();
      const chosen = files.find((file) => stem(file) === 'test') ?? files[0];
      if (chosen !== undefined && (files.length === 1 || stem(chosen) === 'test')) {
        found.qrels = join(path, chosen);
      }
    }
  }
  return found;
}

function stem(name: string): string {
  return name.replace(/(?<=.)\..*$/, '');
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}
