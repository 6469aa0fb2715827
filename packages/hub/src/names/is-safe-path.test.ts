import { expect, test } from 'vitest';
import { isSafePath } from './is-safe-path.ts';

test.each(['config.json', '1_Pooling/config.json', '.gitattributes', 'a..b/c', 'refs/pr/1'])(
  '%s stays inside',
  (path) => expect(isSafePath(path)).toBe(true),
);

test.each(['', '/a', 'a//b', '..', 'a/../b', './a', 'a/', 'C:a', 'a/C:/b', '\\\\host\\a', 'a\0'])(
  '%j may not',
  (path) => expect(isSafePath(path)).toBe(false),
);
