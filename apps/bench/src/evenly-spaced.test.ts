import { expect, test } from 'vitest';
import { evenlySpaced } from './evenly-spaced.ts';

test('takes what rows[index * len(rows) // needed] takes in Python', () => {
  const rows = Array.from({ length: 10 }, (_, row) => row);
  // python3 -c "rows = list(range(10)); print([[rows[i * 10 // n] for i in range(n)] for n in (3, 4, 10)])"
  expect([3, 4, 10].map((count) => evenlySpaced(rows, count))).toEqual([
    [0, 3, 6],
    [0, 2, 5, 7],
    rows,
  ]);
});

test('refuses to repeat rows', () => {
  expect(() => evenlySpaced([1, 2], 3)).toThrow('the file has 2');
});
