import { expect, test } from 'vitest';
import { Message } from './message.ts';

test('bytes are those of the encoding guide', () => {
  // "Test1 { a: 150 }", "Test2 { b: 'testing' }" and "Test3 { c { a: 150 } }" of the protocol buffers guide
  const hex = (message: Message) => Buffer.from(message.finish()).toString('hex');
  expect(hex(new Message().integer(1, 150))).toBe('089601');
  expect(hex(new Message().content(2, 'testing'))).toBe('120774657374696e67');
  expect(hex(new Message().content(3, new Message().integer(1, 150)))).toBe('1a03089601');
  expect(hex(new Message().integer(1, -2))).toBe('08feffffffffffffffff01');
  expect(hex(new Message().float(4, 1))).toBe('250000803f');
});
