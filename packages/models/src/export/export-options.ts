/** How a model is written as an ONNX file. */
export interface ExportOptions {
  /**
   * `float32` (default) uses standard operators only and runs everywhere, WebGPU included. `int8` holds the matrices of
   * linear layers as int8, features smoothed as for `encode`, and needs ONNX Runtime on a CPU.
   */
  readonly precision?: 'float32' | 'int8' | undefined;
  /** The task whose route is exported; a model with routes asks for it. */
  readonly task?: string | undefined;
}
