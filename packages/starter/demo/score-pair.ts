/** Intents that are easily mistaken for each other: every two of them are near, with `score`. */
export interface NearIntents {
  /** 2.5: words of the one often stand in the other too; 1.5: one topic, other wish. */
  readonly score: number;
  readonly intents: readonly string[];
}

/**
 * How alike two questions are by their intents, in [0, 5]: 5 for one intent, the highest score of the groups that hold
 * both, 0 where none does.
 *
 * @example scorePair('cancel-order', 'cancel-subscription', near) // 2.5
 */
export function scorePair(first: string, second: string, near: readonly NearIntents[]): number {
  if (first === second) return 5;
  const shared = near.filter(({ intents }) => intents.includes(first) && intents.includes(second));
  return Math.max(0, ...shared.map(({ score }) => score));
}
