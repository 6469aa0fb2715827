const most = 20;

/**
 * Names with commas between them, at most 20.
 *
 * @example listNames(['a', 'b']) // 'a, b'
 */
export function listNames(names: readonly string[]): string {
  const more = names.length > most ? ` and ${names.length - most} more` : '';
  return `${names.slice(0, most).join(', ')}${more}`;
}
