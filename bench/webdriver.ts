import { startWebKitDriver } from '../tests/support/launch/webkit-driver.ts';

/** A page in a browser that speaks WebDriver (W3C). */
export interface DrivenPage {
  readonly browser: string;
  open(url: string): Promise<void>;
  /** Runs a function in the page, and waits for what it promises. */
  evaluate<Arguments extends readonly unknown[], Answer>(
    task: (...given: Arguments) => Answer | Promise<Answer>,
    ...given: Arguments
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** Milliseconds that a task may take. */
const PATIENCE = 120_000;

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserName: string; readonly browserVersion: string };
}

export async function webkitPage(): Promise<DrivenPage> {
  const { port, capabilities } = await startWebKitDriver('allow');
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: { readonly message?: string } | null };
    if (!answer.ok) throw new Error(value?.message ?? `${method} ${path} failed`);
    return value;
  };
  const session = (await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as Session;
  const at = `/session/${session.sessionId}`;
  await ask('POST', `${at}/timeouts`, { script: PATIENCE });
  return {
    browser: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: async (url) => void (await ask('POST', `${at}/url`, { url })),
    evaluate: async (task, ...given) => {
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve((${task})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = (await ask('POST', `${at}/execute/async`, { script, args: given })) as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    close: async () => void (await ask('DELETE', at)),
  };
}
