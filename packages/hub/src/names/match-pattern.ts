/**
 * Whether a path matches a pattern of Python's `fnmatch.fnmatchcase`: `*` any characters, slashes included, `?` one,
 * `[abc]` and `[!abc]` one of or none of these. A pattern that ends in a slash means all below that folder.
 *
 * @example matchPattern('1_Pooling/config.json', '*.json') // true
 */
export function matchPattern(path: string, pattern: string): boolean {
  const tokens = /\*+|\?|\[(!?)(\]?[^\]]*)\]|[\s\S]/g;
  const source = (pattern.endsWith('/') ? `${pattern}*` : pattern).replace(
    tokens,
    (token: string, not: string | undefined, set: string | undefined) => {
      if (token.startsWith('*')) return '[\\s\\S]*';
      if (token === '?') return '[\\s\\S]';
      if (set) return `[${not ? '^' : ''}${set.replaceAll(/[\\\]^[]/g, '\\$&')}]`;
      return token.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    },
  );
  return new RegExp(`^${source}$`).test(path);
}
