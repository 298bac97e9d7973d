import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInQueue } from '../../src/catalog/queue.ts';
import { type Removal, removalOf, undoRemoval } from '../../src/elements/queue/removal.ts';
import type { Player } from '../../src/player/player.ts';
import { undoQueue } from '../../src/player/slices/undo-queue.ts';
import { episode, rig, station } from './rig.ts';

const idsOf = ({ state }: Player) => state.queue.items.map(({ id }) => id);
const nextIdOf = ({ state }: Player) => (state.nextUp?.kind === 'episode' ? state.nextUp.item.id : state.nextUp?.kind);
const episodes = (list: readonly string[]) => list.map((each) => episode(each));
/** As it is lined up, or a new one. */
const named = ({ player }: ReturnType<typeof rig>, id: string) => player.state.queue.items.find((item) => item.id === id) ?? episode(id);

describe('what follows', () => {
  it('is behind what plays, wherever that is moved to', () => {
    const { player } = rig();
    player.play('a');
    expect(nextIdOf(player)).toBe('b');
    player.queue.move('a', 1);
    expect(nextIdOf(player)).toBe('c');
  });

  it('is told last as it is', () => {
    const { player } = rig();
    player.play('a');
    const told: unknown[] = [];
    player.subscribe(({ nextUp }) => told.push(nextUp?.kind === 'episode' && nextUp.item.id));
    player.queue.move('c', 1);
    expect(told.at(-1)).toBe('c');
  });

  it('is what stood behind an episode that was taken out while it plays', () => {
    const r = rig();
    r.player.play('b');
    r.sound();
    r.player.queue.remove('b');
    expect(r.player.state.item?.id).toBe('b');
    expect(nextIdOf(r.player)).toBe('c');
    r.sound(60);
    expect(r.player.state.item?.id).toBe('c');
  });

  it('is live again once the last was taken out, and not the first of the queue', () => {
    const r = rig();
    r.player.play('news');
    r.sound();
    r.player.play('c');
    r.sound();
    r.player.queue.remove('c');
    expect(r.player.state.nextUp).toMatchObject({ kind: 'live', item: { id: 'news' } });
    r.player.queue.add(episode('d'));
    expect(nextIdOf(r.player)).toBe('d');
  });

  it('is the rest of the queue for who has gone live in between', () => {
    const r = rig();
    r.player.play('b');
    r.sound();
    r.player.goLive();
    r.sound();
    r.player.next();
    expect(r.player.state.item?.id).toBe('c');
  });

  it('is the rest of the queue behind an episode that was never in it', () => {
    const r = rig();
    r.player.play('a');
    r.sound();
    r.player.play(episode('guest'));
    r.sound();
    expect(nextIdOf(r.player)).toBe('b');
  });

  it('is the queue’s next while live audio plays of which nothing is told, and nothing while that is to come', () => {
    const { player } = rig([station('news'), station('told', { onAir: { src: 'https://harbor.example/now' } }), episode('a')]);
    player.play('news');
    expect(nextIdOf(player)).toBe('a');
    player.play('told');
    expect(player.state.nextUp).toBeUndefined();
    player.play('a');
    player.play('news');
    expect(player.state.nextUp).toBeUndefined();
  });

  it('is what `next()` plays, which leads back to live at the end', () => {
    const { player } = rig();
    player.play('news');
    player.play('b');
    player.next();
    expect(player.state.item?.id).toBe('c');
    player.next();
    expect(player.state.item?.id).toBe('news');
    player.next();
    expect(player.state.item?.id).toBe('news');
  });

  it('is as before once a removal is undone, also for the next page', () => {
    const { player } = rig();
    player.play('b');
    const [items, edits] = [player.state.queue.items, new Map(player.queue.edits)];
    player.queue.clear();
    expect(player.state.nextUp).toBeUndefined();
    undoQueue(player.queue, items, edits);
    expect(nextIdOf(player)).toBe('c');
    expect(player.queue.edits.size).toBe(0);
  });
});

describe('“Play next”', () => {
  const heard = (r: ReturnType<typeof rig>, id: string) => {
    r.player.play(id);
    r.sound();
  };
  /** It is said to come next, and does. */
  const comesNext = (r: ReturnType<typeof rig>, id: string) => {
    r.player.queue.playNext(named(r, id));
    expect(r.player.queue.upNext()?.id).toBe(id);
    if (r.player.state.item?.kind === 'episode') expect(nextIdOf(r.player)).toBe(id);
    r.player.next();
    expect(r.player.state.item?.id).toBe(id);
  };

  it.each(['a', 'c', 'd', 'x'])('puts %s behind what is at hand', (id) => {
    const r = rig([station('news'), ...episodes(['a', 'b', 'c', 'd'])]);
    heard(r, 'b');
    comesNext(r, id);
  });

  it.each(['a', 'c', 'd', 'b'])('puts %s before what follows where the one at hand was taken out', (id) => {
    const r = rig([station('news'), ...episodes(['a', 'b', 'c', 'd'])]);
    heard(r, 'b');
    r.player.queue.remove('b');
    if (id !== 'b') return comesNext(r, id);
    r.player.queue.playNext(episode('b'));
    expect(idsOf(r.player)).toEqual(['a', 'b', 'c', 'd']);
    expect(nextIdOf(r.player)).toBe('c');
  });

  it.each(['a', 'b', 'c', 'd'])('puts %s before what follows while live audio plays', (id) => {
    const r = rig([station('news'), ...episodes(['a', 'b', 'c', 'd'])]);
    heard(r, 'b');
    heard(r, 'news');
    comesNext(r, id);
  });

  it.each(['a', 'b', 'c'])('puts %s last where nothing follows the one that was taken out', (id) => {
    const r = rig([station('news'), ...episodes(['a', 'b', 'c', 'd'])]);
    heard(r, 'd');
    r.player.queue.remove('d');
    comesNext(r, id);
  });

  it.each(['a', 'c'])('puts %s before the rest behind a guest', (id) => {
    const r = rig();
    heard(r, 'a');
    r.player.play(episode('guest'));
    r.sound();
    comesNext(r, id);
  });

  it('is kept for the next page, and touches nothing that plays', () => {
    const r = rig();
    heard(r, 'a');
    const { item, playback, time } = r.player.state;
    r.player.queue.playNext(named(r, 'c'));
    expect([r.player.state.item, r.player.state.playback, r.player.state.time]).toEqual([item, playback, time]);
    expect([...r.player.queue.edits]).toEqual([['c', true]]);
  });
});

describe('a removal that is undone', () => {
  const removed = (player: Player, id: string) => {
    const { items } = player.state.queue;
    const removal = removalOf(
      items.filter((item) => item.id === id),
      items,
      player.queue,
    );
    player.queue.remove(id);
    return removal;
  };
  const undone = (player: Player, removal: Removal) => undoRemoval(removal, player.state.queue.items, player.queue);

  it('leaves what was added and moved since, also for the next page', () => {
    const { player } = rig();
    const removal = removed(player, 'a');
    player.queue.add(episode('x'));
    player.queue.move('c', 0);
    undone(player, removal);
    expect(idsOf(player)).toEqual(['a', 'c', 'b', 'x']);
    expect([...player.queue.edits]).toEqual([
      ['x', true],
      ['c', true],
    ]);
  });

  it('brings back what was known of what was taken out, and that alone', () => {
    const { player } = rig();
    player.queue.move('b', 0);
    const removal = removed(player, 'b');
    player.queue.remove('c');
    undone(player, removal);
    expect(idsOf(player)).toEqual(['b', 'a']);
    expect([...player.queue.edits]).toEqual([
      ['b', true],
      ['c', false],
    ]);
  });

  it('changes nothing of what has been added again meanwhile', () => {
    const { player } = rig();
    const removal = removed(player, 'a');
    player.queue.add(episode('a'));
    undone(player, removal);
    expect(idsOf(player)).toEqual(['b', 'c', 'a']);
    expect(player.queue.edits.get('a')).toBe(true);
  });
});

/** One thing that a listener, a page or the end of an episode does; a model of the queue does the same. */
interface Step {
  readonly does: (player: Player) => void;
  readonly model: (ids: readonly string[]) => readonly string[];
  /** It asks for another sound. */
  readonly plays?: boolean;
}

const known = [...'abcdefgh'];
const id = fc.constantFrom(...known);
const ids = fc.array(id, { maxLength: 3 });
const place = fc.integer({ min: -1, max: 9 });
const once = (list: readonly string[]) => [...new Set(list)];

const step: fc.Arbitrary<Step> = fc.oneof(
  ids.map((list): Step => ({ does: ({ queue }) => queue.add(...episodes(list)), model: (queue) => once([...queue, ...list]) })),
  fc.tuple(place, ids).map(
    ([at, list]): Step => ({
      does: ({ queue }) => queue.insert(at, ...episodes(list)),
      model: (queue) => {
        const to = Math.min(Math.max(0, at), queue.length);
        const stays = (each: string) => !list.includes(each);
        return [...queue.slice(0, to).filter(stays), ...once(list), ...queue.slice(to).filter(stays)];
      },
    }),
  ),
  fc.tuple(id, place).map(
    ([which, to]): Step => ({
      does: ({ queue }) => queue.move(which, to),
      model: (queue) =>
        moveInQueue(
          queue.map((each) => ({ id: each })),
          which,
          to,
        ).map((each) => each.id),
    }),
  ),
  id.map((which): Step => ({ does: ({ queue }) => queue.remove(which), model: (queue) => queue.filter((each) => each !== which) })),
  id.map((which): Step => ({ does: (player) => player.play(which), model: (queue) => queue, plays: true })),
  fc.constant<Step>({ does: (player) => player.next(), model: (queue) => queue, plays: true }),
  fc.constant<Step>({ does: (player) => player.previous(), model: (queue) => queue, plays: true }),
  fc.constant<Step>({ does: (player) => player.play('news'), model: (queue) => queue, plays: true }),
);

describe('any run of edits', () => {
  it('loses nothing, doubles nothing, and leaves alone what plays', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const r = rig([station('news'), ...episodes(['a', 'b', 'c'])]);
        let model: readonly string[] = ['a', 'b', 'c'];
        r.player.play('a');
        r.sound();
        for (const { does, model: apply, plays } of steps) {
          const { item, playback, time } = r.player.state;
          does(r.player);
          model = apply(model);
          expect(idsOf(r.player)).toEqual(model);
          if (!plays) expect([r.player.state.item, r.player.state.playback, r.player.state.time]).toEqual([item, playback, time]);
          const at = model.indexOf(r.player.state.item?.id ?? '');
          if (at >= 0 && at < model.length - 1) expect(nextIdOf(r.player)).toBe(model[at + 1]);
        }
      }),
    );
  });

  it('is followed by what is to be played next', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), id, (steps, wanted) => {
        const r = rig([station('news'), ...episodes(['a', 'b', 'c'])]);
        r.player.play('a');
        r.sound();
        for (const { does } of steps) does(r.player);
        fc.pre(r.player.state.item?.id !== wanted);
        const others = idsOf(r.player).filter((each) => each !== wanted);
        r.player.queue.playNext(named(r, wanted));
        expect(idsOf(r.player).filter((each) => each !== wanted)).toEqual(others);
        expect(r.player.queue.upNext()?.id).toBe(wanted);
        if (r.player.state.item?.kind === 'episode') expect(nextIdOf(r.player)).toBe(wanted);
        r.player.next();
        expect(r.player.state.item?.id).toBe(wanted);
      }),
    );
  });

  it('goes on, at the end of each, with what it says comes next', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const r = rig([station('news'), ...episodes(['a', 'b', 'c'])]);
        r.player.play('a');
        r.sound();
        for (const { does } of steps) does(r.player);
        if (r.player.state.item?.kind !== 'episode') return;
        const { nextUp } = r.player.state;
        const heard = r.player.state.item.id;
        r.sound(61);
        expect(r.player.state.item.id).toBe(nextUp && nextUp.kind !== 'programme' ? nextUp.item.id : heard);
      }),
    );
  });
});
