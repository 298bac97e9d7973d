import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Resource } from './resource.ts';

const nowPlaying = (title: string) => {
  const answer = JSON.parse(readFileSync(new URL('../../onair/samples/azuracast-nowplaying.json', import.meta.url), 'utf8'));
  const now = { ...answer.now_playing, played_at: Math.floor(Date.now() / 1000), song: { ...answer.now_playing.song, title } };
  return { ...answer, now_playing: now };
};

/** What AzuraCast answers at `/api/nowplaying/harbor`. */
export const answerNowPlaying = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(nowPlaying('Asked')));
};

/** What it pushes at `/api/live/nowplaying/sse`: what is on at once, and a next title each time it is told to `thaw`. */
export function pushNowPlaying(response: ServerResponse, resource: Resource): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  // Who asks again does so at once.
  response.write('retry: 10\n\n');
  const send = (message: object) => response.write(`data: ${JSON.stringify(message)}\n\n`);
  const data = (title: string) => ({ data: { np: nowPlaying(title), triggers: [], current_time: Math.floor(Date.now() / 1000) } });
  send({ connect: { time: Date.now(), subs: { 'station:harbor': { recoverable: true, publications: [data('Pushed')] } } } });
  resource.held = true;
  let count = 0;
  const timer = setInterval(() => {
    if (resource.held) return;
    resource.held = true;
    count += 1;
    send({ channel: 'station:harbor', pub: data(`Pushed ${count}`) });
  }, 20);
  response.on('close', () => clearInterval(timer));
}
