import { webdriverLauncher } from '@web/test-runner-webdriver';
import { findBinary } from './find-binary.ts';
import { freePort, startService, untilListening } from './service.ts';
import { virtualDisplay } from './xvfb.mjs';

/** @param {'allow' | 'block'} autoplay whether audio may sound without a gesture */
export async function webkit(autoplay) {
  const driver = findBinary({ variable: 'WEBKIT_DRIVER', names: ['WebKitWebDriver'], package: 'webkit2gtk-driver' });
  const binary = findBinary({
    variable: 'WEBKIT_BROWSER',
    names: ['MiniBrowser'],
    elsewhere: '/usr/lib/*/webkit*gtk-*/MiniBrowser',
    package: 'webkit2gtk-driver',
  });
  // Of its own: on one screen a browser's window would take the focus from another's.
  const display = virtualDisplay();
  const port = await freePort();
  startService(driver, [`--port=${port}`, '--host=127.0.0.1'], { env: { ...process.env, ...environment(await display) } });
  await untilListening(port, 'WebKitWebDriver');
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation', `--autoplay-policy=${autoplay === 'allow' ? 'allow' : 'deny'}`],
      },
    },
  });
}

const environment = (DISPLAY) => ({
  DISPLAY,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
});
