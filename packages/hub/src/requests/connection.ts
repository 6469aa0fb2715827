/** How to talk to the Hub about one repository. */
export interface Connection {
  readonly repository: { readonly type: 'model' | 'dataset'; readonly name: string };
  readonly revision: string;
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly token: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds without a byte after which a request is given up. */
  readonly timeout: number;
  readonly retries: number;
  /** Milliseconds. */
  readonly retryDelay: number;
}
