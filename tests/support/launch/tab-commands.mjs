/** A page that has gone has no answer; a script that is wrong has an error. */
const unlessGone = (error) => {
  if (!/context|navigat|detached|destroyed/i.test(error.message)) throw error;
};

/**
 * Commands for `tests/support/tab.ts`: a tab of its own, for what only a whole page can do: a frame has no place in the
 * back/forward cache. Not in WebKitGTK, whose driver has one tab at a time.
 */
export function tabCommands() {
  const tabs = new Map();

  const commands = {
    'tab:open': async ({ name, url }, { browser, id }) => {
      const page = await browser.getPage(id).browser().newPage();
      tabs.set(name, page);
      await page.goto(url);
    },
    'tab:ask': ({ name, script }) => tabs.get(name).evaluate(script).catch(unlessGone),
    'tab:close': async ({ name }) => {
      await tabs.get(name)?.close();
      tabs.delete(name);
    },
  };

  return {
    name: 'tab-commands',
    async executeCommand({ command, payload, session }) {
      if (!(command in commands)) return undefined;
      return { answer: await commands[command](payload, session) };
    },
  };
}
