import type { FitCallback } from '../callbacks/callback.ts';

/** Tell callbacks something, one after the other. */
export async function tell<Name extends keyof FitCallback>(
  callbacks: readonly FitCallback[],
  name: Name,
  event: Parameters<NonNullable<FitCallback[Name]>>[0],
): Promise<void> {
  for (const callback of callbacks) {
    await (callback[name] as ((given: typeof event) => void | Promise<void>) | undefined)?.(event);
  }
}
