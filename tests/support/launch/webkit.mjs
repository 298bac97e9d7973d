import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.ts';

/**
 * @param {'allow' | 'block'} autoplay whether audio may sound without a gesture
 * @param {import('./webkit-driver.ts').WebKitOptions} [options]
 */
export async function webkit(autoplay, options) {
  const { port, capabilities } = await startWebKitDriver(autoplay, options);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
}
