import { describe, expect, it, vi } from 'vitest';
import { episode } from '../rig.ts';
import { MemoryStorage, queueOf, visit } from './visit.ts';

/** A page that plays episode b at 20 s, and goes. */
function left() {
  const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
  const page = visit(local, tab);
  page.player.play('b');
  page.sound(20);
  page.continuity.leave(true);
  return { page, next: () => visit(local, tab) };
}

describe('a page that comes back from the back/forward cache', () => {
  it('sounds again', () => {
    const { page } = left();
    expect(page.player.state.playback.status).toBe('paused');
    page.continuity.comeBack();
    page.sound(1);
    expect(page.player.state.playback.status).toBe('playing');
    expect(page.player.currentTime).toBeCloseTo(21);
  });

  it('stays silent, where it was', () => {
    const [local, tab] = [new MemoryStorage(), new MemoryStorage()];
    const page = visit(local, tab);
    page.player.play('b');
    page.sound(20);
    page.player.pause();
    page.continuity.leave(true);
    page.continuity.comeBack();
    expect(page.player.state.playback.status).toBe('paused');
  });

  it('goes on at the place to which the listener has come on another page', () => {
    const { page, next } = left();
    const other = next();
    other.sound(10);
    other.continuity.leave(true);
    page.continuity.comeBack();
    page.sound(1);
    expect(page.player.state.playback.status).toBe('playing');
    expect(page.player.currentTime).toBeCloseTo(27);
  });

  it('goes on with what the listener has chosen there', () => {
    const { page, next } = left();
    const other = next();
    other.player.play('a');
    other.sound(1);
    other.continuity.leave(true);
    page.continuity.comeBack();
    expect(page.player.state.item?.id).toBe('a');
    expect(page.player.state.playback.status).toBe('loading');
  });

  it('is silent, where the listener has stopped the sound there', () => {
    const { page, next } = left();
    const other = next();
    other.sound(1);
    other.player.pause();
    other.continuity.leave(true);
    page.continuity.comeBack();
    expect(page.player.state.playback.status).toBe('paused');
  });

  it('sounds on where the browser stops the sound of a page that goes before it says so', () => {
    const { page, next } = left();
    const other = next();
    other.sound(10);
    other.engine().pause();
    expect(other.player.state.playback.status).toBe('paused');
    other.continuity.leave(true);
    page.continuity.comeBack();
    page.sound(1);
    expect(page.player.state.playback.status).toBe('playing');
  });

  it('is silent, where a headset has stopped the sound there', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const { page, next } = left();
    const other = next();
    other.sound(10);
    other.engine().pause();
    clock.mockReturnValue(1300);
    other.continuity.leave(true);
    page.continuity.comeBack();
    clock.mockRestore();
    expect(page.player.state.playback.status).toBe('paused');
  });

  it('has what was lined up there', () => {
    const { page, next } = left();
    const other = next();
    other.player.queue.add(episode('x'));
    other.continuity.leave(true);
    page.continuity.comeBack();
    expect(queueOf(page)).toContain('x');
  });

  it('keeps that it sounded, though it was stopped', () => {
    const { next } = left();
    expect(next().player.state.playback.status).toBe('loading');
  });
});
