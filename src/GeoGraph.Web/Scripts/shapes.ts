import type { SliceNode } from './contract';

export type Shape = 'circle' | 'pill' | 'hexagon' | 'rounded' | 'square' | 'diamond';

/** A node as drawn. Sizes are pixels at the default fit. */
export interface Figure {
  shape: Shape;
  /** Half of width and height. */
  width: number;
  height: number;
  /** Radius of the corners; below zero, how far the corners are cut off along the width. */
  corner: number;
  /** Text inside; empty when there is none. */
  inside: string;
  insideSize: number;
  insideWeight: number;
  /** Text beside; empty when the text inside is the name. */
  beside: string;
}

/** Width in pixels of a text in the canvas's font. */
export type Measure = (text: string, size: number, weight: number) => number;

const SHAPES: Record<string, Shape> =
  { country: 'circle', person: 'pill', organization: 'hexagon', group: 'rounded', place: 'square', event: 'diamond' };
const LONGEST_INSIDE = 22;
const LONGEST_INSIDE_SMALL = 16;

export const shapeOf = (kind: string): Shape => SHAPES[kind] ?? 'rounded';

export const shorten = (text: string, length: number) => {
  const letters = [...text];
  return letters.length > length ? `${letters.slice(0, length - 1).join('').trimEnd()}…` : text;
};

/** @param scale 1 where there is room, less on a small canvas or with many nodes. */
export function figureOf(node: SliceNode, scale: number, measure: Measure): Figure {
  const shape = shapeOf(node.kind);
  const weight = Math.min(1, Math.log(1 + node.claims) / Math.log(60));
  const small = (size: number) => ({ insideSize: 0, insideWeight: 500, inside: '', beside: node.name, width: size, height: size });
  switch (shape) {
    case 'circle': {
      const radius = (14 + 18 * weight) * scale;
      const code = node.id.slice(node.id.indexOf(':') + 1);
      const inside = /^[A-Z]{3}$/.test(code) ? code : node.country ?? '';
      const insideSize = Math.min(14, Math.max(9, radius * 0.56));
      return { shape, width: radius, height: radius, corner: radius, inside, insideSize, insideWeight: 600, beside: node.name };
    }
    case 'pill':
    case 'hexagon': {
      const insideSize = Math.max(10.5, 12 * scale);
      const inside = shorten(node.name, scale < 0.8 ? LONGEST_INSIDE_SMALL : LONGEST_INSIDE);
      const height = insideSize * 1.04;
      const text = measure(inside, insideSize, 500) / 2;
      return shape === 'pill'
        ? { shape, width: text + height * 0.9, height, corner: height, inside, insideSize, insideWeight: 500, beside: '' }
        : { shape, width: text + height * 1.1, height: height * 1.1, corner: -height * 0.85, inside, insideSize, insideWeight: 500, beside: '' };
    }
    case 'diamond': {
      const size = (9 + 5 * weight) * scale;
      return { ...small(size), shape, corner: -size, beside: shorten(node.name, 34) };
    }
    case 'square': {
      const size = (6 + 4 * weight) * scale;
      return { ...small(size), shape, corner: 1.5 };
    }
    case 'rounded': {
      const size = (10 + 8 * weight) * scale;
      return { ...small(size), shape, corner: size * 0.4 };
    }
  }
}

/** How much smaller things are drawn so that all of them find room. */
export const scaleFor = (nodes: number, width: number, height: number) =>
  Math.max(0.6, Math.min(1, Math.sqrt((width * height) / Math.max(1, nodes)) / 100));
