import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.ts';

/**
 * @param {'allow' | 'block'} autoplay whether audio may sound without a gesture
 * @param {string} [settings] of GTK, as they stand in a settings.ini
 */
export async function webkit(autoplay, settings) {
  const { port, capabilities } = await startWebKitDriver(autoplay, settings);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
}
