import { createHash } from 'node:crypto';
import { asText } from './as-text.ts';

/** A state as the text of its file, which ends with a digest of all else in it. */
export function sealedText(state: object): string {
  const text = asText(state);
  const digest = createHash('sha256').update(text).digest('hex');
  return `${JSON.stringify({ ...JSON.parse(text), digest }, null, 2)}\n`;
}
