import { executeServerCommand } from '@web/test-runner-commands';

/** A tab beside the test's own, with a page of the same origin. */
export interface Tab {
  /** What an expression is in the page; `undefined` while the page changes. */
  ask<Answer>(expression: string): Promise<Answer | undefined>;
  close(): Promise<void>;
}

/** Whether the browser can be told to open one. */
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
