import { defineOp } from '../define-op.ts';
import { fillArray } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * Rows of a table by id, `[V, D]` and int32 `[T]` to `[T, D]` (`torch.nn.functional.embedding`).
 *
 * The table gets no dense gradient: `parameterGradients` reports the gradient of this node as rows for these ids.
 */
export const embedding: OpFunction<'embedding', [table: Tensor, ids: Tensor]> = defineOp(
  {
    name: 'embedding',
    infer: (inputs) => {
      const [table, ids] = inputs;
      if (table!.shape.length !== 2 || ids!.dtype !== 'int32' || ids!.shape.length !== 1) {
        throw shapeError('embedding', 'a table [V, D] and int32 ids [T] are needed', inputs);
      }
      return { shape: [ids!.shape[0]!, table!.shape[1]!], dtype: table!.dtype };
    },
    evaluate: ([table, ids], _, output) => {
      const size = output.shape[1]!;
      return fillArray(output, ([row, column]) => table!.data[ids!.data[row!]! * size + column!]!);
    },
  },
  (make, table, ids) => make([table, ids], {}),
);
