/**
 * Texts in blocks of similar length: up to so many rows each, or up to so many tokens and at least one text.
 *
 * @param lengths tokens of each text
 * @returns the indices of each block's texts, every text once, the longest first
 */
export function blocks(
  lengths: readonly number[],
  size: { readonly rows: number } | { readonly tokens: number },
): number[][] {
  const order = [...lengths.keys()].sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const found: number[][] = [];
  let tokens = 0;
  for (const text of order) {
    const block = found.at(-1);
    tokens += lengths[text]!;
    const fits = 'rows' in size ? block && block.length < size.rows : tokens <= size.tokens;
    if (block && fits) block.push(text);
    else {
      found.push([text]);
      tokens = lengths[text]!;
    }
  }
  return found;
}
