/** A failure that may pass: the request is worth another try. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;

  constructor(
    message: string,
    { wait, cause }: { wait?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.wait = wait;
  }
}
