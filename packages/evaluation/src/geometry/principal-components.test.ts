import { expect, test } from 'vitest';
import fixture from '../../fixtures/geometry.json' with { type: 'json' };
import { principalComponents } from './principal-components.ts';

const matrix = { data: Float64Array.from(fixture.left.flat()), rows: 40, columns: 7 };

test("directions, coordinates and variances of numpy's SVD, up to the sign", () => {
  const { components, coordinates, explained } = principalComponents(matrix, 3);
  for (let index = 0; index < 3; index++) {
    const direction = [...components.data.slice(index * 7, (index + 1) * 7)];
    const sign = Math.sign(direction[0]! * fixture.components[index]![0]!);
    for (const [column, value] of direction.entries()) {
      expect(sign * value).toBeCloseTo(fixture.components[index]![column]!, 6);
    }
    for (const [row, expected] of fixture.coordinates.entries()) {
      expect(sign * coordinates.data[row * 3 + index]!).toBeCloseTo(expected[index]!, 5);
    }
    expect(explained[index]).toBeCloseTo(fixture.explained[index]!, 9);
    expect(Math.max(...direction)).toBe(Math.max(...direction.map(Math.abs)));
  }
});

test('rows along one line have one direction; equal rows have none', () => {
  const line = principalComponents(
    { data: Float32Array.of(1, 1, 2, 2, 4, 4), rows: 3, columns: 2 },
    2,
  );
  expect(line.explained[0]).toBeCloseTo(1, 12);
  expect([...line.components.data.slice(2)]).toEqual([0, 0]);
  const equal = principalComponents({ data: Float32Array.of(1, 2, 1, 2), rows: 2, columns: 2 }, 2);
  expect([...equal.coordinates.data]).toEqual([0, 0, 0, 0]);
});

test.each(['few long rows', 'one longer row', 'gaussian'] as const)(
  "the greatest variance comes first, as in numpy's SVD: %s",
  (name) => {
    const { rows, ...expected } = fixture[name];
    const columns = rows[0]!.length;
    const data = Float64Array.from(rows.flat());
    const { components, explained } = principalComponents({ data, rows: rows.length, columns }, 2);
    for (const [index, direction] of expected.components.entries()) {
      const found = components.data.subarray(index * columns, (index + 1) * columns);
      const cosine = direction.reduce((sum, value, column) => sum + value * found[column]!, 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 10);
      expect(explained[index]).toBeCloseTo(expected.explained[index]!, 10);
    }
  },
);

test('one component is the first of several', () => {
  const one = principalComponents(matrix, 1);
  const several = principalComponents(matrix, 5);
  expect(one.explained[0]).toBeCloseTo(several.explained[0]!, 12);
  expect([...several.explained]).toEqual([...several.explained].sort((a, b) => b - a));
});

test.each([
  [matrix, -1, 'OPTION_INVALID', /count is -1/],
  [matrix, 1.5, 'OPTION_INVALID', /count is 1.5/],
  [{ ...matrix, rows: 39 }, 2, 'MATRIX_SHAPE_MISMATCH', /39 rows and 7 columns holds 280 numbers/],
  [{ ...matrix, rows: 41 }, 2, 'MATRIX_SHAPE_MISMATCH', /holds 280 numbers/],
])('a count or a matrix that does not fit is refused', (given, count, code, message) => {
  expect(() => principalComponents(given, count)).toThrow(expect.objectContaining({ code }));
  expect(() => principalComponents(given, count)).toThrow(message);
});
