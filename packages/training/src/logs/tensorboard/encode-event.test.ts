import { expect, test } from 'vitest';
import { encodeEvent } from './encode-event.ts';

// the bytes of Event(wall_time=1700000000.5, ...).SerializeToString() of the Python package tensorboard 2.21
test.each([
  {
    // step=300, summary=Summary(value=[Summary.Value(tag=..., simple_value=...), ...])
    event: { step: 300, scalars: { 'train/loss': 0.25, 'eval/spearman_cosine': 0.8203 } },
    python:
      '0900002040fc54d94110ac022a300a110a0a747261696e2f6c6f7373150000803e' +
      '0a1b0a146576616c2f73706561726d616e5f636f73696e65152eff513f',
  },
  {
    // file_version='brain.Event:2'
    event: { fileVersion: 'brain.Event:2' },
    python: '0900002040fc54d9411a0d627261696e2e4576656e743a32',
  },
  {
    // step=81, session_log=SessionLog(status=SessionLog.START)
    event: { startStep: 81 },
    python: '0900002040fc54d94110513a020801',
  },
])('an event has the bytes that Python writes: $event', ({ event, python }) => {
  expect(encodeEvent(1700000000.5, event).toString('hex')).toBe(python);
});
