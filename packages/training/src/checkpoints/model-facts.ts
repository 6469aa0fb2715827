import type { SentenceTransformer } from '@sentenceforge/models';
import { asText } from './as-text.ts';
import { weightsDigest } from './weights-digest.ts';

/**
 * What a model is, by names that messages can use: its weights, and each setting of its modules and tokenizers.
 *
 * @param owner what messages call the model
 */
export function modelFacts(
  { parameters, description }: Pick<SentenceTransformer, 'parameters' | 'description'>,
  owner: string,
): Record<string, string> {
  const facts: Record<string, string> = { [`weights of ${owner}`]: weightsDigest(parameters) };
  for (const [path, content] of Object.entries(description)) {
    for (const [name, value] of settingsIn(path, content)) {
      facts[`${name} of ${owner}`] = asText(value);
    }
  }
  return facts;
}

/** The fields of a JSON file; any other file as one text. */
function settingsIn(path: string, content: string | Uint8Array): (readonly [string, unknown])[] {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, value]];
  return Object.entries(value).map(([field, setting]) => [`${field} in ${path}`, setting]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
