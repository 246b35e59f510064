import type { Point } from './contract';

/** A node to lay out; `width` and `height` are half of the room that it and its name take, in pixels. */
export interface Body extends Point { id: string; width: number; height: number; fixed: boolean }
export interface Spring { source: number; target: number; strength: number }
export interface Frame { width: number; height: number }

const ROUNDS = 420;
const LOCAL_ROUNDS = 160;
/** Work between two looks at the clock, in pairs of bodies. */
const SLICE = 60_000;

/** Where the `index`th newcomer starts: on a spiral, most evidenced in the middle. No chance is involved. */
export function spiral(index: number, step: number): Point {
  const turn = index * 2.399963229728653;
  const radius = step * Math.sqrt(index + 0.35);
  return { x: radius * Math.cos(turn), y: radius * Math.sin(turn) };
}

/** Puts newcomers beside the neighbours that are already there, or on a spiral when there are none. */
export function seed(bodies: Body[], springs: readonly Spring[], placed: ReadonlyMap<string, Point>, frame: Frame): void {
  const step = Math.sqrt((frame.width * frame.height) / Math.max(1, bodies.length)) / 2;
  const neighbours = bodies.map((): number[] => []);
  for (const { source, target } of springs) {
    neighbours[source]!.push(target);
    neighbours[target]!.push(source);
  }
  bodies.forEach((body, index) => {
    const known = placed.get(body.id);
    if (known) return void Object.assign(body, known);
    const anchors = [...new Set(neighbours[index])].map(at => placed.get(bodies[at]!.id)).filter(point => point !== undefined);
    const start = spiral(index, step);
    if (anchors.length === 0) return void Object.assign(body, start);
    const reach = Math.hypot(start.x, start.y) || 1;
    body.x = anchors.reduce((sum, point) => sum + point.x, 0) / anchors.length + (start.x / reach) * step * 1.6;
    body.y = anchors.reduce((sum, point) => sum + point.y, 0) / anchors.length + (start.y / reach) * step * 1.6;
  });
}

/**
 * Lets the bodies that are not fixed find their places, the same ones for the same input. Yields now and then so that the caller can
 * give the page its turn. `local` is for a few newcomers, who are near their places already. Forces: linear springs, repulsion by degree (Jacomy et al. 2014), gravity shaped like the frame.
 */
export function* relax(bodies: Body[], springs: readonly Spring[], frame: Frame, local: boolean): Generator<void> {
  const rounds = local ? LOCAL_ROUNDS : bodies.length > 400 ? 120 : ROUNDS;
  const count = bodies.length;
  const ideal = Math.sqrt((frame.width * frame.height) / Math.max(1, count));
  const mass = new Float64Array(count).fill(1);
  for (const { source, target } of springs) { mass[source]! += 1; mass[target]! += 1; }
  for (let index = 0; index < count; index++) mass[index] = Math.sqrt(mass[index]!);
  const dx = new Float64Array(count), dy = new Float64Array(count);
  let work = 0;
  for (let round = 0; round < rounds; round++) {
    dx.fill(0);
    dy.fill(0);
    for (let one = 0; one < count; one++) {
      const a = bodies[one]!;
      for (let other = one + 1; other < count; other++) {
        const b = bodies[other]!;
        if (a.fixed && b.fixed) continue;
        const x = a.x - b.x || 0.01 * (one - other), y = a.y - b.y || 0.01;
        const square = Math.max(x * x + y * y, 25);
        const push = (ideal * ideal * mass[one]! * mass[other]! * 0.34) / square;
        dx[one]! += x * push; dy[one]! += y * push;
        dx[other]! -= x * push; dy[other]! -= y * push;
      }
      if ((work += count - one) > SLICE) { work = 0; yield; }
    }
    for (const { source, target, strength } of springs) {
      const a = bodies[source]!, b = bodies[target]!;
      const x = b.x - a.x, y = b.y - a.y;
      const distance = Math.hypot(x, y) || 1;
      const pull = (strength * distance) / ideal / Math.sqrt(Math.min(mass[source]!, mass[target]!));
      dx[source]! += x * pull * 0.5; dy[source]! += y * pull * 0.5;
      dx[target]! -= x * pull * 0.5; dy[target]! -= y * pull * 0.5;
    }
    const heat = ideal * 0.5 * (1 - round / rounds) ** 1.5 + 0.4;
    const spread = Math.hypot(frame.width, frame.height);
    for (let index = 0; index < count; index++) {
      const body = bodies[index]!;
      if (body.fixed) continue;
      dx[index]! -= (body.x * mass[index]! * 0.9 * spread) / frame.width;
      dy[index]! -= (body.y * mass[index]! * 0.9 * spread) / frame.height;
      const length = Math.hypot(dx[index]!, dy[index]!) || 1;
      const step = Math.min(heat, length * 0.05);
      body.x += (dx[index]! / length) * step;
      body.y += (dy[index]! / length) * step;
    }
  }
}
