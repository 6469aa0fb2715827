/** Low-rank adapters in place of training the model's own weights; defaults are PEFT's `LoraConfig`. */
export interface LoraOptions {
  /** Rows of A and columns of B (default 8; PEFT's `r`). */
  readonly rank?: number;
  /** What an adapter adds is scaled by alpha / rank (default 8; PEFT's `lora_alpha`). */
  readonly alpha?: number;
  /**
   * The modules that get an adapter: names or ends of names as PEFT's `target_modules` (`query`, `output.dense`), or a
   * function of the whole name (default: what makes queries and values in attention).
   */
  readonly targets?: readonly string[] | ((module: string) => boolean);
}
