import type { Body, Frame } from './layout';

const ROUNDS = 240;
const GAP = 5;
/** A frame is not filled more than so much, or lines would have no way between nodes. */
const FULL = 0.75;

/** The frame, or a larger one of the same shape when so many bodies would not find room; the camera then stands farther away. */
export function roomFor(bodies: readonly Body[], frame: Frame): Frame {
  const area = bodies.reduce((sum, { width, height }) => sum + 4 * width * height, 0);
  const factor = Math.max(1, Math.sqrt(area / (FULL * frame.width * frame.height)));
  return { width: frame.width * factor, height: frame.height * factor };
}

/**
 * Takes bodies out of the crowd: on each axis half-way from where it is to where its rank would put it if all were evenly spaced.
 * Who is left of whom does not change.
 */
export function even(bodies: Body[], frame: Frame, share = 0.5): void {
  for (const [axis, size] of [['x', 'width'], ['y', 'height']] as const) {
    const order = [...bodies].sort((one, other) => one[axis] - other[axis] || (one.id < other.id ? -1 : 1));
    order.forEach((body, rank) => {
      const level = ((rank + 0.5) / order.length - 0.5) * frame[size];
      body[axis] = body[axis] * (1 - share) + level * share;
    });
  }
}

/** Pulls a round cloud towards the corners of the frame, which forces leave empty. `share` 1 makes of a disc a rectangle. */
export function square(bodies: Body[], frame: Frame, share = 0.6): void {
  for (const body of bodies) {
    const u = Math.abs(body.x) / frame.width, v = Math.abs(body.y) / frame.height;
    const stretch = Math.hypot(u, v) / Math.max(u, v, 1e-9);
    const factor = 1 + (Math.min(stretch, Math.SQRT2) - 1) * share;
    body.x *= factor;
    body.y *= factor;
  }
}

/** Moves and stretches all bodies so that they fill the frame, each axis by itself, and none by more than `most`. */
export function fill(bodies: Body[], frame: Frame, most = 3): void {
  for (const [axis, size] of [['x', 'width'], ['y', 'height']] as const) {
    const low = Math.min(...bodies.map(body => body[axis] - body[size]));
    const high = Math.max(...bodies.map(body => body[axis] + body[size]));
    const factor = Math.min(most, frame[size] / Math.max(1, high - low));
    for (const body of bodies) body[axis] = (body[axis] - (low + high) / 2) * factor;
  }
}

/**
 * Pushes bodies apart until their rectangles do not overlap, within the frame where it has room. Fixed ones stay where they are.
 * Yields after every round.
 */
export function* separate(bodies: Body[], frame: Frame | null): Generator<void> {
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let one = 0; one < bodies.length; one++) {
      const a = bodies[one]!;
      for (let other = one + 1; other < bodies.length; other++) {
        const b = bodies[other]!;
        if (a.fixed && b.fixed) continue;
        const x = a.width + b.width + GAP - Math.abs(a.x - b.x);
        const y = a.height + b.height + GAP - Math.abs(a.y - b.y);
        if (x <= 0 || y <= 0) continue;
        moved = true;
        const share = a.fixed ? 0 : b.fixed ? 1 : 0.5;
        const [axis, overlap] = x < y ? ['x', x] as const : ['y', y] as const;
        const sign = a[axis] < b[axis] || (a[axis] === b[axis] && one < other) ? -1 : 1;
        a[axis] += sign * overlap * share * 0.7;
        b[axis] -= sign * overlap * (1 - share) * 0.7;
      }
    }
    if (frame) for (const body of bodies) {
      if (body.fixed) continue;
      body.x = clamp(body.x, frame.width / 2 - body.width);
      body.y = clamp(body.y, frame.height / 2 - body.height);
    }
    if (!moved) return;
    yield;
  }
}

const clamp = (value: number, most: number) => most <= 0 ? 0 : Math.max(-most, Math.min(most, value));
