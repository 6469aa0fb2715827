import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isAbandoned } from './is-abandoned.ts';
import { thisProcess } from './this-process.ts';

test('only of this machine is it known that a process ended', () => {
  const self = thisProcess();
  const ended = { ...self, process: spawnSync(process.execPath, ['--version']).pid };
  expect(isAbandoned(self)).toBe(false);
  expect(isAbandoned({ ...self, process: process.ppid })).toBe(false);
  expect(isAbandoned(ended)).toBe(true);
  expect(isAbandoned({ ...ended, host: 'elsewhere' })).toBe(false);
});

test('the number of this process may have been that of an earlier one', () => {
  const self = thisProcess();
  expect(isAbandoned({ ...self, began: self.began - 60_000 })).toBe(true);
});
