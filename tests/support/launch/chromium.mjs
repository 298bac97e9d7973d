import { chromeLauncher } from '@web/test-runner-chrome';
import { findBinary } from './find-binary.ts';

/**
 * @param {'allow' | 'block'} autoplay whether audio may sound without a gesture
 * @param {readonly string[]} more further arguments
 */
export function chromium(autoplay, more = []) {
  const executablePath = findBinary({
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
  });
  const policy = autoplay === 'allow' ? 'no-user-gesture-required' : 'document-user-activation-required';
  const args = ['--mute-audio', `--autoplay-policy=${policy}`, ...more];
  // Chromium's sandbox does not run as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  // As it is for listeners: puppeteer turns it off.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  const launcher = chromeLauncher({ launchOptions: { executablePath, headless: true, args, ignoreDefaultArgs } });
  launcher.name = 'Chromium';
  return launcher;
}
