import type { Point } from './contract';
import { control, fan, pointAt } from './curve';
import { pairsOf, type Line } from './lines';

export interface Box extends Point { width: number; height: number }

/** Bends tried in turn: the gentlest that crosses the fewest nodes is taken. */
const BENDS = [0, 0.1, -0.1, 0.2, -0.2, 0.32, -0.32];
const SAMPLES = 14;
/** Above so many comparisons a page would feel it; lines are then straight. */
const BUDGET = 4_000_000;

/** A curvature for every line: parallel lines fan out, and bend round nodes that are not theirs. */
export function route(lines: readonly Line[], boxes: ReadonlyMap<string, Box>): Map<string, number> {
  const pairs = pairsOf(lines);
  const bends = pairs.length * boxes.size * SAMPLES * BENDS.length > BUDGET ? [0] : BENDS;
  const curvatures = new Map<string, number>();
  for (const pair of pairs) {
    const { source, target } = pair[0]!;
    const from = boxes.get(source), to = boxes.get(target);
    if (!from || !to) continue;
    let best = 0, fewest = Infinity;
    for (const bend of bends) {
      const hits = crossed(from, to, bend, boxes, source, target);
      if (hits < fewest) [best, fewest] = [bend, hits];
      if (hits === 0) break;
    }
    fan(pair.map(line => line.width), Math.hypot(to.x - from.x, to.y - from.y), best).forEach((curvature, index) => curvatures.set(pair[index]!.id, curvature));
  }
  return curvatures;
}

function crossed(from: Box, to: Box, bend: number, boxes: ReadonlyMap<string, Box>, source: string, target: string): number {
  const middle = control(from, to, bend);
  const way = Array.from({ length: SAMPLES }, (_, index) => pointAt(from, middle, to, (index + 1) / (SAMPLES + 1)));
  let hits = 0;
  for (const [id, box] of boxes) {
    if (id === source || id === target) continue;
    if (way.some(point => Math.abs(point.x - box.x) < box.width + 3 && Math.abs(point.y - box.y) < box.height + 3)) hits++;
  }
  return hits;
}
