/** What a tensor's elements are. The reference evaluator computes `float32` in double precision. */
export type DataType = 'float32' | 'int32' | 'uint8' | 'bool';
