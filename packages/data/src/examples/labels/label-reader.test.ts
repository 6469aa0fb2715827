import { expect, test } from 'vitest';
import { labelReader } from './label-reader.ts';
import type { Labelling } from './labelling.ts';

const range: Labelling = { kind: 'score', range: [1, 5], isGuessed: false };
const names: Labelling = { kind: 'class', names: ['sports', 'Neutral', '3'] };
const ids: Labelling = { kind: 'class' };

test.each<[Labelling, unknown, number | readonly number[] | undefined]>([
  [range, '3', 0.5],
  [range, 5n, 1],
  [range, 5 + 1e-7, 1],
  [range, 1 - 1e-7, 0],
  [range, 5.001, undefined],
  [range, 'three', undefined],
  [range, null, undefined],
  [names, ' sports', 0],
  [names, 'NEUTRAL', 1],
  [names, 3, 2],
  [names, 'music', undefined],
  [names, '', undefined],
  [ids, '7', 7],
  [ids, true, 1],
  [ids, -1, undefined],
  [ids, 0.5, undefined],
  [{ kind: 'numbers' }, [1, '2.5'], [1, 2.5]],
  [{ kind: 'numbers' }, [1, 'x'], undefined],
  [{ kind: 'numbers' }, [], undefined],
  [{ kind: 'numbers' }, 1, undefined],
  [{ kind: 'number' }, '-3', -3],
])('%j reads %o as %j', (labelling, value, label) => {
  expect(labelReader(labelling)(value)).toEqual(label);
});
