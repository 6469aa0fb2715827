import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The modules that a source file imports, and those that they import. */
function imports(path: string, found = new Set<string>()): Set<string> {
  const specifiers = readFileSync(path, 'utf8').matchAll(
    /^(?:import|export) (?!type).*?from '(.+?)';/gms,
  );
  for (const [, specifier = ''] of specifiers) {
    const module = specifier.startsWith('.') ? join(dirname(path), specifier) : specifier;
    if (found.has(module)) continue;
    found.add(module);
    if (specifier.startsWith('.')) imports(module, found);
  }
  return found;
}

test('what browsers get imports nothing of Node', () => {
  const modules = [...imports(join(import.meta.dirname, 'browser.ts'))];
  expect(modules).toContain('hyparquet');
  expect(modules.filter((module) => module.startsWith('node:'))).toEqual([]);
});
