import { fileURLToPath } from 'node:url';

/** The path of a fixture: sentences of the tiny model's words, written for these tests. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
}
