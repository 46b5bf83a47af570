import { beforeEach, describe, expect, it, vi } from 'vitest';

describe('later', () => {
  beforeEach(() => {
    vi.resetModules();
    performance.clearMarks();
  });

  const isWhole = (): boolean => performance.getEntriesByName('whole').length > 0;

  it('the page is whole when everything has come, and what that brings with it', async () => {
    const { later, loadTheRest } = await import('./later.ts');
    const come: string[] = [];
    const inner = async (): Promise<void> => {
      await Promise.resolve();
      expect(isWhole()).toBe(false);
      come.push('inner');
    };
    later(async () => {
      later(inner);
      come.push('outer');
    });
    expect(come).toEqual([]);
    await loadTheRest();
    expect(come).toEqual(['outer', 'inner']);
    expect(isWhole()).toBe(true);
  });

  it('what is wanted before is loaded before', async () => {
    const { later } = await import('./later.ts');
    const load = vi.fn(async () => 'module');
    expect(await later(load)()).toBe('module');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('what a first press wants comes first, and waits for nothing that others stand on', async () => {
    const { later, loadBeside, loadFirst, loadTheRest, sooner } = await import('./later.ts');
    let bringGround: () => void = () => undefined;
    const ground = new Promise<void>((resolve) => {
      bringGround = resolve;
    });
    loadBeside(() => ground);
    const other = vi.fn(async () => 'other');
    later(other);
    const load = sooner(async () => 'menu');
    await loadFirst();
    expect(await load()).toBe('menu');
    expect(other).not.toHaveBeenCalled();
    const rest = loadTheRest();
    bringGround();
    await rest;
    expect(isWhole()).toBe(true);
  });

  it('a page to which what a first press wants has not come is not whole', async () => {
    const { loadTheRest, sooner } = await import('./later.ts');
    sooner(() => Promise.reject(new Error('offline')));
    await expect(loadTheRest()).rejects.toThrow('offline');
    expect(isWhole()).toBe(false);
  });

  it('a page to which something has not come is not whole', async () => {
    const { later, loadTheRest } = await import('./later.ts');
    later(() => Promise.reject(new Error('offline')));
    await expect(loadTheRest()).rejects.toThrow('offline');
    expect(isWhole()).toBe(false);
  });
});
