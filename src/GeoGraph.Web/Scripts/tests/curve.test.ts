import { describe, expect, it } from 'vitest';
import { control, fan, pointAt } from '../curve';
import { linesOf } from '../lines';
import { route } from '../routing';
import { edge, ontology, PRK, RUS, slice, USA } from './examples';

describe('lines of one pair', () => {
  it('lies straight when alone', () => expect(fan([3], 200)).toEqual([0]));

  it('fans out evenly round the middle', () => {
    const [left, middle, right] = fan([3, 3, 3], 200);
    expect(middle).toBeCloseTo(0);
    expect(left).toBeCloseTo(-right!);
    expect(right).toBeGreaterThan(0);
  });

  it('leaves the same room in pixels between lines, however far apart the ends are', () => {
    const room = (distance: number) => {
      const [left, right] = fan([4, 4], distance).map(curvature =>
        pointAt({ x: 0, y: 0 }, control({ x: 0, y: 0 }, { x: distance, y: 0 }, curvature), { x: distance, y: 0 }, 0.5).y);
      return right! - left!;
    };
    expect(room(600)).toBeCloseTo(room(150));
    expect(room(600)).toBeGreaterThan(4);
  });

  it('gives wider lines more room', () => expect(fan([7, 7], 300)[1]).toBeGreaterThan(fan([2, 2], 300)[1]!));
});

describe('the way of a line', () => {
  const lines = linesOf(slice(edge(PRK, 'talks', RUS, [1, 0, 0, 0]), edge(PRK, 'talks', USA, [1, 0, 0, 0])), ontology);
  const box = (x: number, y: number) => ({ x, y, width: 20, height: 20 });
  const [toRussia] = lines;

  it('is straight where nothing is in between', () =>
    expect(route(lines, new Map([[PRK, box(0, 0)], [RUS, box(400, 0)], [USA, box(0, 300)]])).get(toRussia!.id)).toBe(0));

  it('bends round a node that is not its own', () => {
    const bend = route(lines, new Map([[PRK, box(0, 0)], [RUS, box(400, 0)], [USA, box(200, 0)]])).get(toRussia!.id)!;
    const middle = pointAt({ x: 0, y: 0 }, control({ x: 0, y: 0 }, { x: 400, y: 0 }, bend), { x: 400, y: 0 }, 0.5);
    expect(Math.abs(middle.y)).toBeGreaterThan(20);
  });
});
