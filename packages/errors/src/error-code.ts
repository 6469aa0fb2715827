import type { catalogue } from './catalogue.ts';

/** A stable code that names the kind of an error; the keys of {@link catalogue}. */
export type ErrorCode = keyof typeof catalogue;
