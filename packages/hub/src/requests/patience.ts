/** Ends a request that has been silent for too long. */
export interface Patience {
  readonly signal: AbortSignal;
  /** Whether it ran out, as opposed to a caller's abort. */
  isOver(): boolean;
  /** Starts the wait anew: something arrived. */
  renew(): void;
  stop(): void;
}

/** Waits `milliseconds` from now and from each `renew`; the caller's signal ends the request too. */
export function startPatience(milliseconds: number, signal: AbortSignal | undefined): Patience {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), milliseconds);
  return {
    signal: signal ? AbortSignal.any([over.signal, signal]) : over.signal,
    isOver: () => over.signal.aborted,
    renew: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
