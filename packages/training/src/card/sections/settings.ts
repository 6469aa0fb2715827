import type { CardFacts, CardSetting } from '../card-facts.ts';
import { codeBlock } from '../markdown/code-block.ts';
import { codeSpan } from '../markdown/code-span.ts';

/** How the model was trained: the settings, and the command that does it again. */
export function settings({ settings: all, command, trainingSeconds }: CardFacts): string {
  const changed = all.filter((setting) => setting.changed);
  return [
    '## Training settings',
    ...(changed.length > 0 ? ['Other than the defaults:', list(changed)] : []),
    ...(all.length > 0
      ? [`<details><summary>All settings</summary>\n\n${list(all)}\n\n</details>`]
      : []),
    ...(command ? ['This command repeats the run:', codeBlock('bash', command)] : []),
    ...(trainingSeconds === undefined ? [] : [`Training took ${Math.round(trainingSeconds)} s.`]),
  ].join('\n\n');
}

function list(some: readonly CardSetting[]): string {
  return some
    .map(({ name, value }) => `- ${codeSpan(name)}: ${codeSpan(String(value))}`)
    .join('\n');
}
