/** A page that has gone has no answer; a script that is wrong has an error. */
const unlessGone = (error) => {
  if (!/context|navigat|detached|destroyed/i.test(error.message)) throw error;
};

/**
 * Commands for `tests/support/tab.ts`: a tab of its own, for what only a whole page can do: a frame has no place in the
 * back/forward cache. Not in WebKitGTK, whose driver has one tab at a time. And the test's own page, out of sight: behind
 * another tab, or with its window minimized, where the driver's tabs are windows that all are seen.
 */
export function tabCommands() {
  const tabs = new Map();
  const inFront = new Map();

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
    'page:hide': async (_, { browser, id }) => {
      if (browser.type === 'webdriver') return void inFront.set(id, await browser.driverManager.driver.minimizeWindow());
      const page = await browser.getPage(id).browser().newPage();
      inFront.set(id, page);
      await page.bringToFront();
    },
    'page:show': async (_, { browser, id }) => {
      const there = inFront.get(id);
      inFront.delete(id);
      if (browser.type === 'webdriver') {
        const { x, y, width, height } = there;
        await browser.driverManager.driver.setWindowRect(x, y, width, height);
        return;
      }
      await there?.close();
      await browser.getPage(id).bringToFront();
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
