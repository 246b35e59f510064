import type { Point } from './contract';

/** Room between the lines of one pair where they are farthest apart, in pixels. */
const GAP = 11;
/** The strongest bend, so that near nodes do not throw their lines far away. */
const MOST = 0.9;

/**
 * Curvatures of lines beside each other, symmetric round `base`; 0 is straight, and the middle of a line is half its curvature times
 * the distance away from the straight way. Wider lines get more room.
 */
export function fan(widths: readonly number[], distance: number, base = 0): number[] {
  let at = 0;
  const middles = widths.map(width => {
    const middle = at + width / 2;
    at += width + GAP;
    return middle;
  });
  const centre = (at - GAP) / 2;
  return middles.map(middle => Math.max(-MOST, Math.min(MOST, base + (2 * (middle - centre)) / Math.max(1, distance))));
}

/** The control point of the quadratic Bézier curve: `curvature` of the distance away from the middle, to the left of the way. */
export const control = (from: Point, to: Point, curvature: number): Point => ({
  x: (from.x + to.x) / 2 - (to.y - from.y) * curvature,
  y: (from.y + to.y) / 2 + (to.x - from.x) * curvature,
});

export function pointAt(from: Point, middle: Point, to: Point, t: number): Point {
  const a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
  return { x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y };
}
