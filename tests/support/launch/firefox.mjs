import { chromeLauncher } from '@web/test-runner-chrome';
import { findBinary } from './find-binary.ts';
import { silentSoundCard } from './pulseaudio.ts';

let sink;

/**
 * @param {'allow' | 'block'} autoplay whether audio may sound without a gesture
 * @param {Readonly<Record<string, unknown>>} more further preferences
 */
export async function firefox(autoplay, more = {}) {
  const executablePath = findBinary({ variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], package: 'firefox-esr' });
  sink ??= silentSoundCard();
  const launcher = chromeLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...process.env, ...(await sink) },
      extraPrefsFirefox: {
        'media.autoplay.default': autoplay === 'allow' ? 0 : 1,
        'media.autoplay.blocking_policy': 0,
        ...more,
      },
    },
  });
  launcher.name = 'Firefox';
  return launcher;
}
