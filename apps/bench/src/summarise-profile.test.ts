import { expect, test } from 'vitest';
import { summariseProfile } from './summarise-profile.ts';

const run = (ts: number) => ({ cat: 'Session', name: 'model_run', ts, dur: 900 });
const kernel = (ts: number, operator: string, dur: number) => ({
  cat: 'Node',
  name: `${operator}_1_kernel_time`,
  ts,
  dur,
  args: { op_name: operator },
});

test('kernels of the counted runs are averaged per operator, longest first', () => {
  const events = [
    run(0),
    kernel(1, 'Gemm', 9000),
    run(1000),
    kernel(1001, 'Add', 100),
    kernel(1002, 'Gemm', 300),
    kernel(1003, 'Gemm', 500),
    run(2000),
    kernel(2001, 'Add', 300),
    kernel(2002, 'Gemm', 400),
    kernel(2003, 'Gemm', 400),
    { cat: 'Node', name: 'Gemm_1_fence_before', ts: 2004, dur: 99, args: { op_name: 'Gemm' } },
  ];
  expect(summariseProfile(JSON.stringify(events), 1)).toEqual([
    { operator: 'Gemm', milliseconds: 0.8, nodes: 2 },
    { operator: 'Add', milliseconds: 0.2, nodes: 1 },
  ]);
});
