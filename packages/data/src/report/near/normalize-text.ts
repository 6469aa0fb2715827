/**
 * A text without what does not matter for being nearly the same: in small letters, compatibility forms unified (NFKC),
 * one space for whatever stands between letters and digits.
 *
 * @example normalizeText('  Hello,  WORLD!') // 'hello world'
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
