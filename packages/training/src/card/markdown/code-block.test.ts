import { expect, test } from 'vitest';
import { codeBlock } from './code-block.ts';

test('a fence is longer than those within', () => {
  expect(codeBlock('ts', 'const a = 1;\n')).toBe('```ts\nconst a = 1;\n```');
  expect(codeBlock('', 'a\n````\nb')).toBe('`````\na\n````\nb\n`````');
});
