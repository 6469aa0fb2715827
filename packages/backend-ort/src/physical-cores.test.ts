import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { physicalCores } from './physical-cores.ts';

const folder = mkdtempSync(join(tmpdir(), 'cores-'));
afterAll(() => rmSync(folder, { recursive: true }));

function describe(name: string, siblings: readonly string[]): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'cpufreq'), { recursive: true });
  siblings.forEach((list, index) => {
    mkdirSync(join(root, `cpu${index}`, 'topology'), { recursive: true });
    writeFileSync(join(root, `cpu${index}`, 'topology', 'thread_siblings_list'), `${list}\n`);
  });
  return root;
}

test('two threads of one core count once', () => {
  expect(physicalCores(describe('hyper', ['0-1', '0-1']))).toBe(1);
});

test('there are no more than the process may use', () => {
  const many = Array.from({ length: 4096 }, (_, index) => String(index));
  expect(physicalCores(describe('many', many))).toBe(availableParallelism());
});

test('a system that does not tell has none', () => {
  expect(physicalCores(join(folder, 'missing'))).toBeUndefined();
  expect(physicalCores(describe('empty', []))).toBeUndefined();
});
