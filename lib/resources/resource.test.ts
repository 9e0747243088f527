// Tests of what is loaded beside the guess: late, failing, tried again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Resource, settled } from './resource';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);

describe('Resource', () => {
  it('is loaded once, however often it is asked for', async () => {
    const load = vi.fn(async () => 7);
    const resource = new Resource('seven', load);
    expect(resource.value).toBeNull();
    expect(await Promise.all([resource.start(), resource.start()])).toEqual([7, 7]);
    expect(resource.value).toBe(7);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is done without when it fails, and tried again the next time', async () => {
    const load = vi.fn<() => Promise<number>>().mockRejectedValueOnce(new Error('no'));
    load.mockResolvedValueOnce(8);
    const resource = new Resource('eight', load);
    expect(await resource.start()).toBeNull();
    expect(await resource.start()).toBe(8);
  });
});

describe('settled', () => {
  it('waits no longer than its patience', async () => {
    const waiting = settled([new Resource('never', never)], 3_000);
    await vi.advanceTimersByTimeAsync(3_000);
    await expect(waiting).resolves.toBeUndefined();
  });

  it('goes on as soon as all are loaded or have failed', async () => {
    const bad = new Resource('bad', () => Promise.reject(new Error('no')));
    await settled([new Resource('good', async () => 1), bad], 1e9);
    expect(vi.getTimerCount()).toBe(0);
  });
});
