import type { ColumnKind } from './column-kinds.ts';

/** A value as columnar formats want it: integers as bigints, nothing undefined. */
export function typedValue(value: unknown, { kind }: ColumnKind): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => scalar(item, kind));
  return scalar(value, kind);
}

function scalar(value: unknown, kind: ColumnKind['kind']): unknown {
  if (kind === 'integer') return BigInt(value as number | bigint);
  return kind === 'number' ? Number(value) : value;
}
