import type { Issue } from '../../support/issue.ts';
import { shallowEqual } from '../../support/shallow-equal.ts';
import type { Core } from '../core.ts';

export type Report = (issues: readonly Issue[]) => void;

/** A page that fails for hours must not fill the memory with it. */
const mostKept = 100;

/** Remembers what was found wrong; what is known already is not said twice. */
export function createIssues({ store }: Core): Report {
  return (issues) => {
    const known = store.state.issues;
    const news = issues.filter((issue) => !known.some((old) => shallowEqual(old, issue)));
    if (news.length) store.patch({ issues: [...known, ...news].slice(-mostKept) });
  };
}
