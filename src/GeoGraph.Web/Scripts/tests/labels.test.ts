import { describe, expect, it } from 'vitest';
import { overlap, place, type Wanted } from '../labels';

const bounds = { left: 0, top: 0, right: 1000, bottom: 1000 };
const name = (id: string, x: number, y: number, more: Partial<Wanted> = {}): Wanted => ({
  id, text: id, size: 12, weight: 500, width: 60, importance: 1, forced: false,
  node: { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }, ...more,
});
const nodes = (wanted: Wanted[]) => wanted.map(({ id, node }) => ({ id, rect: node }));

describe('names', () => {
  it('stand below their node where there is room', () => {
    const [placed] = place([name('a', 100, 100)], [], bounds);
    expect(placed).toMatchObject({ x: 100 });
    expect(placed!.rect.top).toBeGreaterThanOrEqual(120);
  });

  it('never cover each other or another node', () => {
    const wanted = Array.from({ length: 60 }, (_, index) => name(`n${index}`, 60 + (index % 8) * 55, 60 + Math.floor(index / 8) * 55));
    const placed = place(wanted, nodes(wanted), bounds);
    expect(placed.length).toBeGreaterThan(5);
    for (const one of placed) {
      for (const other of placed) if (one !== other) expect(overlap(one.rect, other.rect)).toBe(0);
      for (const { id, rect } of nodes(wanted)) if (id !== one.wanted.id) expect(overlap(one.rect, rect)).toBe(0);
    }
  });

  it('go by importance, and by id where that is equal, in whatever order they come', () => {
    const crowd = [name('b', 100, 100), name('a', 100, 100), name('c', 100, 100, { importance: 9 })];
    const order = (wanted: Wanted[]) => place(wanted, [], bounds).map(({ wanted: { id } }) => id);
    expect(order(crowd)).toEqual(['c', 'a', 'b']);
    expect(order([...crowd].reverse())).toEqual(['c', 'a', 'b']);
  });

  it('are left out where there is no room, unless forced', () => {
    const wall = [{ id: 'wall', rect: bounds }];
    expect(place([name('a', 100, 100)], wall, bounds)).toEqual([]);
    expect(place([name('a', 100, 100, { forced: true })], wall, bounds)).toHaveLength(1);
  });

  it('are not cut off by the border', () => {
    const [placed] = place([name('a', 100, 990)], [], bounds);
    expect(placed!.rect.bottom).toBeLessThanOrEqual(1000);
  });
});
