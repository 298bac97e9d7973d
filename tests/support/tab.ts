import { executeServerCommand } from '@web/test-runner-commands';
import { until } from './until.ts';

/** A tab beside the test's own, with a page of the same origin. */
export interface Tab {
  /** What an expression is in the page; `undefined` while the page changes. */
  ask<Answer>(expression: string): Promise<Answer | undefined>;
  close(): Promise<void>;
}

/** Whether the browser can be told to open one, and always does. */
export const opensTabs = /Chrome|Firefox/.test(navigator.userAgent);

/** @param path of the page, from the root */
export async function openTab(path: string): Promise<Tab> {
  const name = crypto.randomUUID();
  await executeServerCommand('tab:open', { name, url: new URL(path, location.origin).href });
  return {
    ask: async <Answer>(script: string) => ((await executeServerCommand('tab:ask', { name, script })) as { answer?: Answer }).answer,
    close: async () => void (await executeServerCommand('tab:close', { name })),
  };
}

/** Does something while the page is out of sight, as behind another tab; it is seen again afterwards. */
export async function outOfSight(meanwhile: () => Promise<void>): Promise<void> {
  await executeServerCommand('page:hide');
  try {
    await until(() => document.visibilityState === 'hidden', { what: 'a page that is not seen' });
    await meanwhile();
  } finally {
    await executeServerCommand('page:show');
    await until(() => document.visibilityState === 'visible', { what: 'a page that is seen again' });
  }
}
