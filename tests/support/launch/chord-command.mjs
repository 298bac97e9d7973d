/** The command for `tests/support/press-chord.ts`: keys that are held down together, in whatever browser. */
export function chordCommand() {
  return {
    name: 'chord-command',
    async executeCommand({ command, payload, session: { browser, id } }) {
      if (command !== 'press-chord') return undefined;
      if (browser.type === 'webdriver') await browser.sendKeys(id, payload);
      else await pressTogether(browser.getPage(id).keyboard, payload);
      return true;
    },
  };
}

async function pressTogether(keyboard, keys) {
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}
