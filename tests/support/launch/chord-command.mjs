/** The command for `tests/support/press-chord.ts`: keys that are held down together, in whatever browser. */
export function chordCommand() {
  return {
    name: 'chord-command',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'press-chord') return undefined;
      if (browser.type === 'webdriver') await pressInOneGo(browser.driverManager, id, payload);
      else await pressTogether(browser.getPage(id).keyboard, payload);
      return true;
    },
  };
}

/** https://w3c.github.io/webdriver/#keyboard-actions */
const codes = { Tab: '\uE004', Enter: '\uE007', Shift: '\uE008', Control: '\uE009', ArrowUp: '\uE013', ArrowDown: '\uE015' };

/** Not the runner's `sendKeys`, after which WebKitGTK 2.50 takes Shift for held for good. */
const keyActions = (keys) => ({
  type: 'key',
  id: 'keyboard',
  actions: [
    ...keys.map((key) => ({ type: 'keyDown', value: codes[key] ?? key })),
    ...keys.toReversed().map((key) => ({ type: 'keyUp', value: codes[key] ?? key })),
  ],
});

async function pressInOneGo(manager, id, keys) {
  await manager.performActions(id, [keyActions(keys)]);
  await manager.driver.releaseActions();
}

async function pressTogether(keyboard, keys) {
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}
