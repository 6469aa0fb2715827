import { sealedText } from './sealed-text.ts';

/** The state in a text; undefined unless every byte is as `sealedText` made it. */
export function unsealed(text: string): object | undefined {
  try {
    const { digest: _, ...state } = JSON.parse(text) as { digest: unknown };
    return sealedText(state) === text ? state : undefined;
  } catch {
    return undefined;
  }
}
