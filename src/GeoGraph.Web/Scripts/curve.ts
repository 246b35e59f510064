import type { Point } from './contract';

/** How far apart the lines of one pair are, as a share of the distance between its ends. */
const STEP = 0.16;

/** Curvatures of lines beside each other, symmetric round `base`; 0 is straight. */
export const fan = (count: number, base = 0): number[] =>
  Array.from({ length: count }, (_, index) => base + (index - (count - 1) / 2) * STEP);

/** The control point of the quadratic Bézier curve: `curvature` of the distance away from the middle, to the left of the way. */
export const control = (from: Point, to: Point, curvature: number): Point => ({
  x: (from.x + to.x) / 2 - (to.y - from.y) * curvature,
  y: (from.y + to.y) / 2 + (to.x - from.x) * curvature,
});

export function pointAt(from: Point, middle: Point, to: Point, t: number): Point {
  const a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
  return { x: a * from.x + b * middle.x + c * to.x, y: a * from.y + b * middle.y + c * to.y };
}
