import { createHash } from 'node:crypto';

/** What texts are told apart by in messages: the first 16 digits of their SHA-256. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
