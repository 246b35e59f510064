import type { Point } from './contract';

export interface Rect { left: number; top: number; right: number; bottom: number }

/** A name looking for room beside its node. */
export interface Wanted {
  id: string;
  text: string;
  size: number;
  weight: number;
  /** In pixels. */
  width: number;
  /** The most important takes its place first; ties go by id. */
  importance: number;
  /** The node's rectangle. */
  node: Rect;
  /** Stays even when it covers another, such as the selected node's. */
  forced: boolean;
}

/** `x` is the middle of the text, `y` its base line's middle. */
export interface Placed extends Point { wanted: Wanted; rect: Rect }

const GAP = 4;

/** The area that two rectangles share, 0 when they are apart. */
export const overlap = (one: Rect, other: Rect) =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/**
 * Finds room for names: below its node, then above, right, left. Nothing covers `obstacles`, save that a name may touch its own node,
 * and nothing is cut off by `bounds`. The result depends on nothing but the input.
 */
export function place(wanted: readonly Wanted[], obstacles: readonly { id: string; rect: Rect }[], bounds: Rect): Placed[] {
  const order = [...wanted].sort((one, other) =>
    Number(other.forced) - Number(one.forced) || other.importance - one.importance || (one.id < other.id ? -1 : 1));
  const placed: Placed[] = [];
  for (const name of order) {
    const free = (at: Placed) =>
      at.rect.left >= bounds.left && at.rect.right <= bounds.right && at.rect.top >= bounds.top && at.rect.bottom <= bounds.bottom &&
      !placed.some(other => overlap(other.rect, at.rect) > 0) &&
      !obstacles.some(obstacle => obstacle.id !== name.id && overlap(obstacle.rect, at.rect) > 0);
    const places = around(name);
    const found = places.find(free) ?? (name.forced ? places[0] : undefined);
    if (found) placed.push(found);
  }
  return placed;
}

function around(name: Wanted): Placed[] {
  const { node, width, size } = name;
  const x = (node.left + node.right) / 2, y = (node.top + node.bottom) / 2;
  const height = size * 1.2;
  const at = (centre: Point): Placed => ({
    wanted: name, ...centre,
    rect: { left: centre.x - width / 2 - 1, right: centre.x + width / 2 + 1, top: centre.y - height / 2, bottom: centre.y + height / 2 },
  });
  return [
    at({ x, y: node.bottom + GAP + height / 2 }),
    at({ x, y: node.top - GAP - height / 2 }),
    at({ x: node.right + GAP + width / 2, y }),
    at({ x: node.left - GAP - width / 2, y }),
  ];
}
