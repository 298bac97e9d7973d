import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findBinary } from './find-binary.ts';
import { freePort, startService, temporaryFolder, untilListening } from './service.ts';
import { virtualDisplay } from './xvfb.ts';

/** A WebDriver that starts WebKitGTK's MiniBrowser, at a port of 127.0.0.1. */
export interface WebKitDriver {
  readonly port: number;
  /** For a new session. */
  readonly capabilities: {
    readonly browserName: string;
    readonly 'webkitgtk:browserOptions': { readonly binary: string; readonly args: string[] };
  };
}

export interface WebKitOptions {
  /** Settings of GTK, as they stand in a settings.ini. */
  readonly settings?: string;
  /**
   * Whether layers are composed, as for listeners. It costs the processor a fifth more without a graphics card; without it
   * WebKitGTK 2.50 dies of a view transition.
   */
  readonly composited?: boolean;
}

/** @param autoplay whether audio may sound without a gesture */
export async function startWebKitDriver(autoplay: 'allow' | 'block', { settings, composited }: WebKitOptions = {}): Promise<WebKitDriver> {
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
  startService(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      ...environment(await display),
      ...(settings && { XDG_CONFIG_HOME: configured(settings) }),
      ...(composited ? {} : { WEBKIT_DISABLE_COMPOSITING_MODE: '1' }),
    },
  });
  await untilListening(port, 'WebKitWebDriver');
  const args = ['--automation', `--autoplay-policy=${autoplay === 'allow' ? 'allow' : 'deny'}`];
  return { port, capabilities: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args } } };
}

/** A folder of configuration in which GTK, 3 or 4, finds its settings. */
function configured(settings: string): string {
  const folder = temporaryFolder('gtk');
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(path.join(folder, version));
    writeFileSync(path.join(folder, version, 'settings.ini'), `[Settings]\n${settings}\n`);
  }
  return folder;
}

const environment = (display: string) => ({
  DISPLAY: display,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  NO_AT_BRIDGE: '1',
});
