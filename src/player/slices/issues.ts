import type { Issue } from '../../support/issue.ts';
import type { Core } from '../core.ts';

export type Report = (issues: readonly Issue[]) => void;

/** A page that fails for hours must not fill the memory with it. */
const mostKept = 100;

const same = (a: Issue, b: Issue): boolean => a.code === b.code && a.message === b.message && a.line === b.line;

/** Remembers what was found wrong; what is known already is not said twice. */
export function createIssues({ store }: Core): Report {
  return (issues) => {
    const known = store.state.issues;
    const news = issues.filter((issue) => !known.some((old) => same(old, issue)));
    if (news.length) store.patch({ issues: [...known, ...news].slice(-mostKept) });
  };
}
