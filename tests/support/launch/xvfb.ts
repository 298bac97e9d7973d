import { findBinary } from './find-binary.ts';
import { startService } from './service.ts';

/** A screen in memory. WebKitGTK has no headless mode. @returns the value for DISPLAY */
export function virtualDisplay(): Promise<string> {
  const xvfb = findBinary({ variable: 'XVFB', names: ['Xvfb'], package: 'xvfb' });
  const server = startService(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let answer = '';
    server.stdio[3]?.on('data', (data) => {
      answer += data;
      if (answer.includes('\n')) resolve(`:${answer.trim()}`);
    });
    server.on('exit', () => reject(new Error('Xvfb ended before it had a display.')));
  });
}
