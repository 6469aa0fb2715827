import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkUnseenClasses } from './check-unseen-classes.ts';

test('classes that the training data do not have', async () => {
  const train = await splitOf(['text', 'label'], [['a', '0']]);
  const dev = await splitOf(
    ['text', 'label'],
    [
      ['b', 0],
      ['c', 1],
    ],
    { name: 'dev' },
  );
  const findings = checkUnseenClasses(train, dev);
  expect(told(findings)).toEqual(['CLASS_UNSEEN 1: 3 label']);
  expect(findings[0]?.message).toContain('dev, column label: 1 row with a class that train');
});
