import { expect, test } from 'vitest';
import { measure } from './measure.ts';

const node = (script: string) => ({
  name: 'ours' as const,
  command: process.execPath,
  arguments: ['-e', script],
});

test('reads the last line as the measurement', async () => {
  const line = { seconds: 2, rate: 3, peakMegabytes: 4, about: 'x' };
  const script = `console.log('noise'); console.log('${JSON.stringify({ ...line, more: 1 })}')`;
  expect(await measure(node(script))).toEqual(line);
});

test('a failing side is reported with its last words', async () => {
  await expect(measure(node(`console.error('out of memory'); process.exit(3)`))).rejects.toThrow(
    /status 3[\s\S]*out of memory/,
  );
  await expect(measure(node(`console.log('{"rate":1}')`))).rejects.toThrow('no measurement');
  await expect(measure({ ...node(''), command: '/no/such/program' })).rejects.toThrow('ENOENT');
});
