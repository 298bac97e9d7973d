import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** Everything that axe finds wrong with what stands on the page, one line each. An empty list is what a test wants. */
export async function axeFindings(): Promise<string[]> {
  // The runner's page is no document of ours: its landmarks, title and language are not judged.
  const rules = Object.fromEntries(
    ['region', 'page-has-heading-one', 'landmark-one-main', 'html-has-lang', 'document-title'].map((id) => [id, { enabled: false }]),
  );
  const { violations } = await axe.run(document.body, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`);
}
