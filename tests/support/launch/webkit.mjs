import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver } from './webkit-driver.ts';

/** @param {'allow' | 'block'} autoplay whether audio may sound without a gesture */
export async function webkit(autoplay) {
  const { port, capabilities } = await startWebKitDriver(autoplay);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: { ...capabilities, 'wdio:enforceWebDriverClassic': true },
  });
}
