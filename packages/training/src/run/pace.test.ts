import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('the rate is over all steps, and so is what is left', () => {
  const pace = new Pace();
  pace.add({ examples: 10, milliseconds: 500 });
  pace.add({ examples: 20, milliseconds: 1500 });
  expect(pace.examplesPerSecond).toBe(15);
  expect(pace.secondsOf(7)).toBe(7);
});
