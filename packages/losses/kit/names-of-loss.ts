import { SentenceForgeError } from '@sentenceforge/errors';

/** The names that follow from the name of a loss. */
export interface NamesOfLoss {
  /** `MyLoss` */
  readonly name: string;
  /** `myLoss` */
  readonly factory: string;
  /** `my-loss` */
  readonly file: string;
}

/**
 * The names of what is made for a loss.
 *
 * @throws OPTION_INVALID for a name that is not of the form `MyLoss`
 *
 * @example namesOfLoss('MyLoss'); // { name: 'MyLoss', factory: 'myLoss', file: 'my-loss' }
 */
export function namesOfLoss(name: string): NamesOfLoss {
  if (!/^[A-Z][A-Za-z0-9]*Loss$/.test(name)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `"${name}" is no name of a loss.`,
      fix: 'Use capitalised words that end in Loss, such as MyLoss.',
      details: { name },
    });
  }
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  return {
    name,
    factory: name[0]!.toLowerCase() + name.slice(1),
    file: words.toLowerCase(),
  };
}
