import { expect, test } from 'vitest';
import { ParameterStore } from './parameter-store.ts';

const make = (): ParameterStore =>
  new ParameterStore([
    ['a', { data: Float32Array.of(1, 2), shape: [2], dtype: 'float32' }],
    ['b', { data: Float32Array.of(3), shape: [1], dtype: 'float32' }],
  ]);

test('weights keep their order and are live', () => {
  const store = make();
  expect(store.names).toEqual(['a', 'b']);
  store.get('a').data[1] = 7;
  expect([...store.get('a').data]).toEqual([1, 7]);
});

test('the version counts changes that were told', () => {
  const store = make();
  store.get('a').data[1] = 7;
  expect(store.version).toBe(0);
  store.bump();
  store.bump();
  expect(store.version).toBe(2);
});

test('relocated values live in the new memory and leave the old', () => {
  const store = make();
  const old = store.get('a').data;
  const memory = new Float32Array(2);
  store.relocate('a', memory);
  expect(store.get('a')).toEqual({ data: Float32Array.of(1, 2), shape: [2], dtype: 'float32' });
  memory[0] = 9;
  expect([store.get('a').data[0], old[0]]).toEqual([9, 1]);
});

test('memory of another length is refused and nothing moves', () => {
  const store = make();
  for (const length of [1, 3]) {
    expect(() => store.relocate('a', new Float32Array(length))).toThrow('"a"');
  }
  expect(store.get('a').data).toEqual(Float32Array.of(1, 2));
});

test('an unknown name is refused with names that exist', () => {
  const store = make();
  expect([store.has('a'), store.has('c')]).toEqual([true, false]);
  expect(() => store.get('c')).toThrow(/"c".*such as a, b/);
});

test('joined stores share weights, also those that move', () => {
  const weight = (value: number) =>
    ({ data: Float32Array.of(value), shape: [1], dtype: 'float32' }) as const;
  const [first, second] = [
    new ParameterStore([['w', weight(1)]]),
    new ParameterStore([['w', weight(2)]]),
  ];
  const joined = ParameterStore.join([
    ['', first],
    ['1_Dense.', second],
  ]);
  expect(joined.names).toEqual(['w', '1_Dense.w']);
  const memory = new Float32Array(1);
  joined.relocate('1_Dense.w', memory);
  memory[0] = 5;
  expect([...second.get('w').data, ...joined.get('1_Dense.w').data]).toEqual([5, 5]);
  expect([...first.get('w').data]).toEqual([1]);
});
