import { expect } from 'chai';
import type { StationPlayer } from '../../src/elements/player/player.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';

const feed = '/tests/support/audio/podcast.xml';

interface Embedded {
  readonly document: Document;
  readonly player: StationPlayer;
  readonly violations: readonly string[];
}

/** `dist/embed.html` in a frame, as another site has it. */
async function embedded(query: Readonly<Record<string, string>>): Promise<Embedded> {
  const frame = document.createElement('iframe');
  frame.allow = 'autoplay';
  frame.src = `/dist/embed.html?${new URLSearchParams(query)}`;
  document.body.append(frame);
  const violations: string[] = [];
  const inner = () => frame.contentDocument;
  await until(() => inner()?.URL.includes('/dist/embed.html'), { what: 'the frame' });
  inner()?.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  const player = await until(() => inner()?.querySelector<StationPlayer>('station-player'), { what: 'the player' });
  await until(() => player?.player, { what: 'the player’s script' });
  if (!player) throw new Error('There is no player.');
  return { document: player.ownerDocument, player, violations };
}

const ids = ({ player }: Embedded) => player.player?.state.queue.items.map(({ id }) => id).join() ?? '';

describe('embed.html', () => {
  afterEach(() => document.body.replaceChildren());

  it('is a player of what its address names, under its own policy', async () => {
    const page = await embedded({ feed, 'feed-limit': '2', label: 'Harbor', layout: 'card', lang: 'de', item: 'feed-short' });
    await until(() => ids(page) === 'feed-tone,feed-short', { what: () => ids(page) });
    await until(() => page.player.player?.state.item?.id === 'feed-short', { what: 'the item at hand' });
    expect(page.player.label).to.equal('Harbor');
    expect(page.document.documentElement.lang).to.equal('de');
    await until(() => page.player.renderRoot.querySelector('.card'), { what: 'the card' });
    expect(page.violations).to.deep.equal([]);
  });

  it('plays', async () => {
    const page = await embedded({ config: '/tests/support/audio/station.json', item: 'config-story', layout: 'bar' });
    await until(() => page.player.player?.state.item?.id === 'config-story');
    page.player.player?.play();
    await until(() => page.player.player?.state.playback.status === 'playing', {
      what: () => JSON.stringify([page.player.player?.state.playback, page.player.player?.state.issues, page.violations]),
    });
    expect(page.violations).to.deep.equal([]);
  });

  it('shows no file of another host that its own has not let in', async () => {
    const stranger = await sound('file', { file: 'podcast.xml' });
    const page = await embedded({ feed: stranger.url, config: 'javascript:alert(1)' });
    expect(page.player.hasAttribute('feed')).to.equal(false);
    expect(page.player.hasAttribute('config')).to.equal(false);
    expect((await stranger.report()).requests).to.equal(0);
  });

  it('makes nothing of markup in its address, and of names that it does not know', async () => {
    const page = await embedded({ label: '"><script>alert(1)</script>', lang: '"><b>', onclick: 'alert(1)', style: 'x', item: '<b>' });
    expect(page.player.label).to.equal('"><script>alert(1)</script>');
    expect(page.document.documentElement.lang).to.equal('en');
    expect(page.player.getAttributeNames().sort()).to.deep.equal(['label']);
    // The runner adds one of its own.
    const scripts = [...page.document.scripts].map((script) => script.getAttribute('src')).filter((src) => !src?.startsWith('/__'));
    expect(scripts).to.deep.equal(['station-player.js', 'embed.js']);
  });
});
