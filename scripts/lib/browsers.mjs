import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.mjs';

/** What the browser tests need, each with the Debian package that brings it and a file that shows it is there. */
const needs = [
  { name: 'Chromium', package: 'chromium', found: () => onPath(process.env.CHROMIUM ?? 'chromium') },
  { name: 'Firefox ESR', package: 'firefox-esr', found: () => onPath(process.env.FIREFOX ?? 'firefox-esr') },
  { name: 'WebKitGTK with its driver', package: 'webkit2gtk-driver', found: () => onPath('WebKitWebDriver') },
  { name: 'Xvfb', package: 'xvfb', found: () => onPath('Xvfb') },
  { name: 'xauth', package: 'xauth', found: () => onPath('xauth') },
  { name: 'PulseAudio', package: 'pulseaudio', found: () => onPath('pulseaudio') },
  { name: 'Icecast', package: 'icecast2', found: () => onPath('icecast2') },
  { name: 'nginx', package: 'nginx', found: () => onPath('nginx') || existsSync('/usr/sbin/nginx') },
  { name: 'ffmpeg', package: 'ffmpeg', found: () => onPath('ffmpeg') },
  { name: 'GStreamer with libav', package: 'gstreamer1.0-libav', found: () => gstreamer('libgstlibav.so') },
  { name: 'GStreamer, good plugins', package: 'gstreamer1.0-plugins-good', found: () => gstreamer('libgstisomp4.so') },
  { name: 'DejaVu fonts', package: 'fonts-dejavu-core', found: () => existsSync('/usr/share/fonts/truetype/dejavu') },
];

const onPath = (command) => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const gstreamer = (plugin) =>
  readdirSync('/usr/lib', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .some(({ name }) => existsSync(`/usr/lib/${name}/gstreamer-1.0/${plugin}`));

const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** Makes sure of the three browsers and what they sound through: by apt on Debian as root, else by a sentence. */
export async function ensureBrowsers() {
  const missing = needs.filter(({ found }) => !found());
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  if (!mayInstall()) {
    console.error(`The browser tests need ${missing.map(({ name }) => name).join(', ')}.`);
    console.error(`On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${packages.join(' ')}`);
    console.error('Elsewhere install them by hand; CHROMIUM and FIREFOX may name the programs. `npm run test:unit` needs no browser.');
    process.exit(1);
  }
  console.log(`Installing for the browser tests: ${packages.join(', ')}…`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}
