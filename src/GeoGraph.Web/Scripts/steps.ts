import type { Point } from './contract';

/** The node that a reader means by an arrow key: near, and rather ahead than aside. Undefined when there is none that way. */
export function nearest(points: ReadonlyMap<string, Point>, from: string, direction: Point): string | undefined {
  const start = points.get(from);
  if (!start) return undefined;
  let best: string | undefined, least = Infinity;
  for (const [id, point] of points) {
    const x = point.x - start.x, y = point.y - start.y;
    const ahead = x * direction.x + y * direction.y;
    const aside = Math.abs(x * direction.y - y * direction.x);
    if (id === from || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
