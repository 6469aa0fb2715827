/** What one kind of operator took in a run, on average. */
export interface OperatorTime {
  readonly operator: string;
  readonly milliseconds: number;
  /** How many nodes of this kind there are. */
  readonly nodes: number;
}

interface ProfileEvent {
  readonly cat: string;
  readonly name: string;
  /** Start and duration in microseconds. */
  readonly ts: number;
  readonly dur: number;
  readonly args?: { readonly op_name?: string };
}

/**
 * Time per operator from ONNX Runtime's profile of a session, longest first.
 *
 * @param json the profile: trace events, one per kernel and one per run
 * @param skip runs at the start that do not count
 */
export function summariseProfile(json: string, skip: number): OperatorTime[] {
  const events = JSON.parse(json) as ProfileEvent[];
  const runs = events.filter(({ name }) => name === 'model_run').sort((a, b) => a.ts - b.ts);
  const start = runs[skip]?.ts ?? Number.POSITIVE_INFINITY;
  const kernels = events.filter(
    ({ cat, name, ts }) => cat === 'Node' && name.endsWith('_kernel_time') && ts >= start,
  );
  const counted = runs.length - skip;
  return [...Map.groupBy(kernels, ({ args }) => args?.op_name ?? '?')]
    .map(([operator, list]) => ({
      operator,
      milliseconds: list.reduce((sum, { dur }) => sum + dur, 0) / 1000 / counted,
      nodes: list.length / counted,
    }))
    .sort((a, b) => b.milliseconds - a.milliseconds);
}
