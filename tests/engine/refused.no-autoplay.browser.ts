import { sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { AudioEngine } from '../../src/engine/engine.ts';
import { createEpisodeEngine } from '../../src/engine/episode-engine.ts';
import { createStreamEngine } from '../../src/engine/stream-engine.ts';
import { sound } from '../support/sound.ts';
import { until } from '../support/until.ts';
import { record } from './record.ts';

const kinds: readonly [string, () => AudioEngine, string][] = [
  ['stream engine', createStreamEngine, 'endless'],
  ['episode engine', createEpisodeEngine, 'file'],
];

// The browser counts a click for the page as a whole: what is refused comes before the first one.
const engines = kinds.map(([name, create, behaviour]) => {
  const engine = create();
  return { name, engine, behaviour, told: record(engine) };
});

describe('a browser that wants a gesture first', () => {
  for (const { name, engine, behaviour, told } of engines) {
    it(`${name}: refused, once`, async () => {
      engine.load({ src: (await sound(behaviour)).url });
      engine.play();
      await until(() => told.count('refused') > 0, { what: 'refusal' });
      expect(engine.wantsSound).to.equal(false);
      expect(told.story).to.deep.equal(['loading', 'refused']);
    });
  }

  for (const { name, engine, told } of engines) {
    it(`${name}: plays at a click`, async () => {
      const button = document.body.appendChild(document.createElement('button'));
      button.textContent = 'Play';
      button.addEventListener('click', () => engine.play());
      const { x, y, width, height } = button.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      await until(() => told.count('playing') > 0, { what: 'playing' });
      expect(told.story).to.deep.equal(['loading', 'refused', 'loading', 'playing']);
      engine.dispose();
      button.remove();
    });
  }
});
