import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makeSchedule, type ScheduleOptions } from './make-schedule.ts';

interface Fixture {
  learningRate: number;
  cases: { name: string; options: Partial<ScheduleOptions>; factors: number[] }[];
}

const path = new URL('../../fixtures/schedules.json', import.meta.url);
const { learningRate, cases } = JSON.parse(await readFile(path, 'utf8')) as Fixture;
const steps = { warmupSteps: 10, totalSteps: 100, learningRate };

test.each(cases)('$name with $options is what transformers gives', ({ name, options, factors }) => {
  const schedule = makeSchedule(name, { ...steps, ...options });
  const got = factors.map((_, step) => schedule(step));
  const error = Math.max(...factors.map((factor, step) => Math.abs(factor - got[step]!)));
  expect(factors.length).toBeGreaterThan(100);
  expect(error).toBeLessThan(1e-8);
});

test.each([
  ['ConstantLR', 'constant'],
  ['WarmupConstant', 'constant_with_warmup'],
  ['WarmupLinear', 'linear'],
  ['WarmupCosine', 'cosine'],
  ['WarmupCosineWithHardRestarts', 'cosine_with_restarts'],
])('%s is the name of %s in fit', (old, name) => {
  const [one, other] = [makeSchedule(old, steps), makeSchedule(name, steps)];
  for (let step = 0; step < 110; step++) expect(one(step)).toBe(other(step));
});

test('an unknown name is refused with the nearest', () => {
  expect(() => makeSchedule('warmupcosin', steps)).toThrow(
    expect.objectContaining({ code: 'NAME_UNKNOWN', fix: 'Did you mean "warmupcosine"?' }),
  );
  expect(() => makeSchedule('x', steps)).toThrow(/no schedule "x"/);
});
