import { expect, test } from 'vitest';
import { humanReporter } from './human-reporter.ts';

function record(terminal: boolean) {
  const lines = { out: '', err: '' };
  const report = humanReporter({
    out: (text) => {
      lines.out += text;
    },
    err: (text) => {
      lines.err += text;
    },
    terminal,
    color: false,
  });
  const step = (n: number) =>
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
  return { lines, report, step };
}

test('piped progress is a plain line for every tenth', () => {
  const { lines, step } = record(false);
  for (let n = 1; n <= 40; n++) step(n);
  expect(lines.err.split('\n').filter(Boolean)).toHaveLength(10);
  expect(lines.err).toContain('step 40/40  loss 0.2500  65 examples/s  1m30s left\n');
});

test('a terminal has one line that is redrawn', () => {
  const { lines, step } = record(true);
  step(20);
  step(40);
  expect(lines.err.startsWith(`\r\x1b[K${'━'.repeat(12)}${'─'.repeat(12)} step 20/40`)).toBe(true);
  expect(lines.err.split('\n')).toHaveLength(2);
});

test('results go to standard output', () => {
  const { lines, report } = record(false);
  const metrics = { spearman_cosine: 0.82032 };
  report({ event: 'evaluate', name: 'test', when: 'before', metrics });
  report({ event: 'saved', path: 'out' });
  expect(lines.out).toBe('test  before training  spearman_cosine 0.8203\nsaved out\n');
});
