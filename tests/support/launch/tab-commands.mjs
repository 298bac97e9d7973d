/** A page that has gone has no answer; a script that is wrong has an error. */
const unlessGone = (error) => {
  if (!/context|navigat|detached|destroyed/i.test(error.message)) throw error;
};

async function hideBehindTab(browser, id) {
  const page = await browser.getPage(id).browser().newPage();
  await page.bringToFront();
  return async () => {
    await page.close();
    await browser.getPage(id).bringToFront();
  };
}

/** WebKitGTK’s tabs under a driver are all seen. */
async function hideWithWindow({ driver }) {
  const { x, y, width, height } = await driver.minimizeWindow();
  return () => driver.setWindowRect(x, y, width, height);
}

/**
 * Commands for `tests/support/tab.ts`: a tab of its own, for what only a whole page can do: a frame has no place in the
 * back/forward cache. Not in WebKitGTK, whose driver now and then waits for ever for a page that is loading or is put away.
 * And the test's own page, out of sight.
 */
export function tabCommands() {
  const tabs = new Map();
  const reveal = new Map();

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
      reveal.set(id, await (browser.driverManager ? hideWithWindow(browser.driverManager) : hideBehindTab(browser, id)));
    },
    'page:show': async (_, { id }) => {
      await reveal.get(id)?.();
      reveal.delete(id);
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
