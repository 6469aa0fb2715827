import { expect, test } from 'vitest';
import {
  bytes,
  jsonObject,
  names,
  positiveInteger,
  positiveNumber,
  range,
  share,
  textList,
} from './parsers.ts';

test('values are parsed', () => {
  expect(positiveInteger('16')).toBe(16);
  expect(positiveNumber('2e-5')).toBe(2e-5);
  expect(share('0.1')).toBe(0.1);
  expect(names('a, b,score')).toEqual(['a', 'b', 'score']);
  expect(range('0,5')).toEqual([0, 5]);
  expect(jsonObject('{"margin":1}')).toEqual({ margin: 1 });
  expect([bytes('2GiB'), bytes('1.5 KiB'), bytes('7')]).toEqual([2 ** 31, 1536, 7]);
  expect(textList('["query: ", ""]')).toEqual(['query: ', '']);
});

test.each([
  () => positiveInteger('1.5'),
  () => positiveInteger(''),
  () => positiveNumber('fast'),
  () => share('2'),
  () => names('a,,b'),
  () => range('5,0'),
  () => range('0,5,6'),
  () => jsonObject('[1]'),
  () => jsonObject('{'),
  () => bytes('2GB'),
  () => bytes('0'),
  () => textList('[1]'),
])('%s is refused with the rule', (parse) => {
  expect(parse).toThrow('It must be');
});
