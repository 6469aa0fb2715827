import { expect, test } from 'vitest';
import { humanReporter } from './human-reporter.ts';

function record(terminal: boolean, color = { out: false, err: false }) {
  const lines = { out: '', err: '' };
  let milliseconds = 0;
  const report = humanReporter({
    out: (text) => {
      lines.out += text;
    },
    err: (text) => {
      lines.err += text;
    },
    columns: () => (terminal ? 100 : undefined),
    now: () => milliseconds,
    memory: () => 1.5 * 2 ** 30,
    color,
  });
  const step = (n: number, after = 1000) => {
    milliseconds += after;
    report({
      event: 'step',
      step: n,
      total_steps: 40,
      epoch: 0,
      loss: 0.25,
      learning_rate: 1e-5,
      gradient_norm: 1,
      examples_per_second: 65.4,
      seconds_left: 90,
    });
  };
  return { lines, report, step };
}

test('piped progress is a plain line for every tenth', () => {
  const { lines, step } = record(false);
  for (let n = 1; n <= 40; n++) step(n);
  expect(lines.err.split('\n').filter(Boolean)).toHaveLength(10);
  expect(lines.err).toContain('step 40/40  loss 0.2500  65 examples/s  1.5 GiB  1m30s left\n');
});

test('a terminal has one line that is redrawn', () => {
  const { lines, step } = record(true);
  step(20);
  step(40);
  expect(lines.err.startsWith(`\r\x1b[K${'━'.repeat(12)}${'─'.repeat(12)} step 20/40`)).toBe(true);
  expect(lines.err.split('\n')).toHaveLength(2);
});

test('steps that take minutes are told one by one, those of a moment are not redrawn', () => {
  const slow = record(false);
  for (const n of [1, 2, 3]) slow.step(n, 90_000);
  expect(slow.lines.err.split('\n')).toHaveLength(4);
  const fast = record(true);
  for (let n = 1; n <= 40; n++) fast.step(n, 10);
  expect(fast.lines.err.split('\r')).toHaveLength(1 + 4);
});

test('a result in between does not stand on the line of the progress', () => {
  const { lines, report, step } = record(true);
  step(20);
  report({ event: 'notice', message: 'x' });
  expect(lines.err.endsWith('left\r\x1b[Knotice x\n')).toBe(true);
});

test('results go to standard output', () => {
  const { lines, report } = record(false);
  const metrics = { spearman_cosine: 0.82032 };
  report({ event: 'evaluate', name: 'test', when: 'before', metrics });
  report({ event: 'saved', path: 'out' });
  expect(lines.out).toBe('test  before training  spearman_cosine 0.8203\nsaved out\n');
});

test('training ends with before and after side by side', () => {
  const { lines, report } = record(false);
  for (const [when, value] of [
    ['before', 0.82],
    ['after', 0.85],
  ] as const) {
    report({ event: 'evaluate', name: 'test', when, metrics: { spearman_cosine: value } });
  }
  report({ event: 'saved', path: 'out' });
  expect(lines.out.split('\n').slice(2)).toEqual([
    'test   spearman_cosine   0.8200 -> 0.8500  (+0.0300)',
    'saved out',
    '',
  ]);
});

test('a model that is only evaluated is not said to be trained', () => {
  const { lines, report } = record(false);
  report({ event: 'evaluate', name: 'test', when: 'after', metrics: { spearman_cosine: 0.82 } });
  expect(lines.out).toBe('test  spearman_cosine 0.8200\n');
});

test('redirected results carry no colour while progress on a terminal does', () => {
  const { lines, report } = record(true, { out: false, err: true });
  report({ event: 'saved', path: 'out' });
  report({ event: 'notice', message: 'x' });
  expect(lines.out).toBe('saved out\n');
  expect(lines.err).toContain('\x1b[33mnotice');
});
