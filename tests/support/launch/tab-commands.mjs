/** A page that has gone has no answer; a script that is wrong has an error. */
const unlessGone = (error) => {
  if (!/context|navigat|detached|destroyed/i.test(error.message)) throw error;
};

async function openWithPuppeteer(browser, id, url) {
  const page = await browser.getPage(id).browser().newPage();
  await page.goto(url);
  return { ask: (script) => page.evaluate(script).catch(unlessGone), close: () => page.close() };
}

/** The driver speaks to one tab at a time: to the test's own again when this one is closed. */
async function openWithDriver({ driver }, url) {
  const own = await driver.getWindowHandle();
  const { handle } = await driver.createWindow('tab');
  await driver.switchToWindow(handle);
  await driver.navigateTo(url);
  return {
    ask: (script) => driver.executeScript(`return (${script})`, []).catch(unlessGone),
    close: async () => {
      await driver.closeWindow();
      await driver.switchToWindow(own);
    },
  };
}

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
 * back/forward cache. And the test's own page, out of sight.
 */
export function tabCommands() {
  const tabs = new Map();
  const reveal = new Map();

  const commands = {
    'tab:open': async ({ name, url }, { browser, id }) => {
      const tab = browser.driverManager ? await openWithDriver(browser.driverManager, url) : await openWithPuppeteer(browser, id, url);
      tabs.set(name, tab);
    },
    'tab:ask': ({ name, script }) => tabs.get(name).ask(script),
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
