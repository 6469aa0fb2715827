/**
 * The order of two ids as Python sorts strings, by code points: negative when `left` comes first. JavaScript's `<`
 * differs only where ids hold characters beyond U+FFFF.
 *
 * @example ['b', 'a', 'a1'].sort(compareIds) // ['a', 'a1', 'b']
 */
export function compareIds(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [left.charCodeAt(at), right.charCodeAt(at)];
    if (one !== other) {
      return afterSurrogates(one) - afterSurrogates(other);
    }
  }
  return left.length - right.length;
}

// Halves of characters beyond U+FFFF come after all others.
function afterSurrogates(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
