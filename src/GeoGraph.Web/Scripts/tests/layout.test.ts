import { describe, expect, it } from 'vitest';
import { arrange } from '../arrange';
import type { Point } from '../contract';
import { pictureOf } from '../graph';
import { linesOf } from '../lines';
import { figureOf } from '../shapes';
import { edge, measure, ontology, slice } from './examples';

const frame = { width: 720, height: 780 };
const name = (index: number) => `country:${String.fromCharCode(65 + (index % 26))}${String.fromCharCode(65 + Math.floor(index / 26))}X`;
/** A ring with spokes to the first node: `count` nodes. */
const ring = (count: number) => slice(...Array.from({ length: count }, (_, index) => [
  edge(name(index), 'talks', name((index + 1) % count), [1, 0, 0, 0]), edge(name(0), 'visit', name(index), [1, 0, 0, 0]),
]).flat().filter(one => one.source !== one.target));

const lay = (count: number, placed = new Map<string, Point>(), pinned = new Set<string>()) => {
  const shown = ring(count);
  const picture = pictureOf(shown, linesOf(shown, ontology), node => figureOf(node, 1, measure));
  return arrange(picture, placed, pinned, frame, measure, new AbortController().signal);
};

describe('layout', () => {
  it('gives the same places for the same graph', async () => expect(await lay(40)).toEqual(await lay(40)));

  it('stays within the frame, and no two nodes cover each other', async () => {
    const places = [...(await lay(60)).values()];
    for (const { x, y } of places) {
      expect(Math.abs(x)).toBeLessThanOrEqual(frame.width / 2);
      expect(Math.abs(y)).toBeLessThanOrEqual(frame.height / 2);
    }
    const apart = places.flatMap((one, index) => places.slice(index + 1).map(other => Math.hypot(one.x - other.x, one.y - other.y)));
    expect(Math.min(...apart)).toBeGreaterThan(28); // two of the smallest circles
  });

  it('uses the whole frame', async () => {
    const places = [...(await lay(60)).values()];
    const range = (axis: 'x' | 'y') => Math.max(...places.map(at => at[axis])) - Math.min(...places.map(at => at[axis]));
    expect(range('x')).toBeGreaterThan(frame.width * 0.75);
    expect(range('y')).toBeGreaterThan(frame.height * 0.75);
  });

  it('moves nobody who was there when others come', async () => {
    const before = await lay(20);
    const after = await lay(32, before);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.size).toBe(32);
  });

  it('puts newcomers among their neighbours', async () => {
    const before = await lay(20);
    const after = await lay(21, before);
    const { x, y } = after.get(name(20))!;
    expect(Math.hypot(x - before.get(name(0))!.x, y - before.get(name(0))!.y)).toBeLessThan(frame.width / 2);
  });

  it('leaves a pinned node where it is, and lays out the others anew', async () => {
    const pin = new Map([[name(3), { x: 300, y: 300 }]]);
    const after = await lay(20, pin, new Set(pin.keys()));
    expect(after.get(name(3))).toEqual({ x: 300, y: 300 });
    expect(new Set([...after.values()].map(({ x }) => Math.round(x))).size).toBeGreaterThan(10);
  });

  it('stops when nobody wants it any more', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    const shown = ring(5);
    const picture = pictureOf(shown, linesOf(shown, ontology), node => figureOf(node, 1, measure));
    await expect(arrange(picture, new Map(), new Set(), frame, measure, gone)).rejects.toThrow('gone');
  });
});
