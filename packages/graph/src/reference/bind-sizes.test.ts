import { expect, test } from 'vitest';
import { input } from '../ops/input.ts';
import { bindSizes } from './bind-sizes.ts';

type Leaves = Parameters<typeof bindSizes>[0];
const leaves = (...entries: [string, (string | number)[], number[] | undefined][]): Leaves =>
  new Map(
    entries.map(([name, shape, given]) => [input(name, shape) as never, given] as const),
  ) as Leaves;

test('names are read off plain and multiplied sizes, then sums and products must agree', () => {
  const bindings = bindSizes(
    leaves(['sum', ['B+T', 'B*T'], [9, 14]], ['a', ['2*B', 4], [4, 4]], ['t', ['T'], [7]]),
  );
  expect(Object.fromEntries(bindings)).toEqual({ B: 2, T: 7 });
});

test.each<[string, Leaves, RegExp]>([
  ['no value', leaves(['a', ['B'], undefined]), /"a".*no value/],
  ['a wrong rank', leaves(['a', ['B'], [2, 2]]), /"a".*\[2,2\]/],
  ['a wrong number', leaves(['a', [3], [4]]), /"a".*\[3\].*\[4\]/],
  ['two values', leaves(['a', ['B'], [2]], ['b', ['B'], [3]]), /"b".*B = 2.*\[3\]/],
  ['half a row', leaves(['a', ['2*B'], [3]]), /"a".*\[2\*B\].*\[3\]/],
  ['a wrong sum', leaves(['a', ['B'], [2]], ['b', ['B+1'], [2]]), /"b".*\[2\]/],
])('%s for a name: the error names the input', (_, shapes, text) => {
  expect(() => bindSizes(shapes)).toThrow(text);
});
