/**
 * A text with a statement more, in alphabetical order: before the first statement whose name comes later, or else after
 * the last.
 *
 * @param statement finds the statements that are there; its first group is the name
 */
export function insertSorted(text: string, statement: RegExp, name: string, added: string): string {
  const found = [...text.matchAll(statement)];
  const order = new Intl.Collator('en', { sensitivity: 'base' });
  const next = found.find((match) => order.compare(match[1]!, name) > 0);
  const last = found.at(-1);
  const place = next ? next.index : last ? last.index + last[0].length : text.length;
  return text.slice(0, place) + added + text.slice(place);
}
