import { expect, test } from 'vitest';
import { csvCell } from './csv-cell.ts';

// Python: csv.writer(sys.stdout).writerow([..., '-']), less the last cell
test.each([
  ['en-de', 'en-de'],
  ['a b', 'a b'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['a "b"', '"a ""b"""'],
  ['a\nb', '"a\nb"'],
])('%j is %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
