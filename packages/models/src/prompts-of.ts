import type { ModelSettings } from './folder/model-settings.ts';

/** A model's prompts by name. As in Python, every model has `query` and `document`: empty where it does not say. */
export function promptsOf({ prompts }: ModelSettings): ReadonlyMap<string, string> {
  const given = Object.entries(prompts ?? {}).map(([name, text]) => [name, text ?? ''] as const);
  return new Map([['query', ''], ['document', ''], ...given]);
}
