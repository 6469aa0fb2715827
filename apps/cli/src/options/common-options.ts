/** Options that all commands share. */
export interface CommonOptions {
  readonly threads?: number;
  readonly json: boolean;
}
