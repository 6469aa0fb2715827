/**
 * Something that is made once, used by several at the same time, and released when it is retired and its last user is
 * done.
 *
 * @example
 * const executable = new SharedResource(backend.compile(program), (made) => made.dispose());
 * await executable.use((made) => made.run(feeds));
 * await executable.retire();
 */
export class SharedResource<Value> {
  readonly #ready: Promise<Value>;
  readonly #release: (value: Value) => Promise<void>;
  readonly #unused = Promise.withResolvers<void>();
  #users = 0;
  #released: Promise<void> | undefined;

  /** @param ready what is shared; when it rejects, each use does, and there is nothing to release */
  constructor(ready: Promise<Value>, release: (value: Value) => Promise<void>) {
    this.#ready = ready;
    this.#release = release;
    ready.catch(() => {});
  }

  /** Work with it. It is counted from the call on, so that a `retire` right after waits. Throws what making it threw. */
  async use<Result>(work: (value: Value) => Promise<Result>): Promise<Result> {
    this.#users++;
    try {
      return await work(await this.#ready);
    } finally {
      this.#users--;
      this.#settle();
    }
  }

  /** Release it once nobody uses it; resolves then. Nobody may begin to use it after. Throws what releasing it threw. */
  retire(): Promise<void> {
    this.#released ??= this.#unused.promise.then(() => this.#ready).then(this.#release, () => {});
    this.#settle();
    return this.#released;
  }

  #settle(): void {
    if (this.#released && this.#users === 0) this.#unused.resolve();
  }
}
