import type { Point } from './contract';
import { control, pointAt } from './curve';
import { overlap, type Rect } from './labels';
import type { Line } from './lines';
import type { Model } from './model';
import { labelOf, selectedLines } from './selection';
import type { Measure } from './shapes';
import type { Renderer } from './stage';

/** The name of a line, where it is drawn. */
export interface LineName extends Point { text: string; colour: string; selected: boolean; rect: Rect }

export const LINE_NAME = { size: 11.5, weight: 600, padding: 11, height: 22 };
/** Where along the line the name may stand, and how far beside it in pixels; the best place first. */
const PLACES = [0, 24, -24, 44, -44].flatMap(aside => [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(along => ({ along, aside })));

/** The names of the selected lines and of those under the pointer. They keep clear of nodes where they can. */
export function lineNames(sigma: Renderer, model: Model, obstacles: readonly { rect: Rect }[], measure: Measure): LineName[] {
  const { view, theme, attention } = model.scene;
  const lines = model.lines();
  const chosen = selectedLines(lines, view.selected);
  const touched = selectedLines(lines, attention.line).filter(line => !chosen.includes(line));
  const taken = obstacles.map(({ rect }) => rect);
  const names: LineName[] = [];
  for (const [meant, selected] of [[chosen, view.selected], [touched, attention.line]] as const) {
    const middle = meant[meant.length >> 1];
    if (!middle) continue;
    const text = labelOf(meant, selected);
    const half = measure(text, LINE_NAME.size, LINE_NAME.weight) / 2 + LINE_NAME.padding;
    const way = wayOf(sigma, model, middle);
    const spots = PLACES.map(({ along, aside }) => around(beside(way, along, aside), half));
    const cover = spots.map(({ rect }) => taken.reduce((sum, other) => sum + overlap(rect, other), 0));
    const spot = spots[cover.indexOf(Math.min(...cover))]!;
    taken.push(spot.rect);
    names.push({ ...spot, text, colour: theme.polarity[middle.polarity], selected: meant === chosen });
  }
  return names;
}

function beside(way: (t: number) => Point, along: number, aside: number): Point {
  const at = way(along), before = way(along - 0.02), after = way(along + 0.02);
  const x = after.x - before.x, y = after.y - before.y;
  const length = Math.hypot(x, y) || 1;
  return { x: at.x - (y / length) * aside, y: at.y + (x / length) * aside };
}

const around = (at: Point, half: number) => ({
  ...at, rect: { left: at.x - half, right: at.x + half, top: at.y - LINE_NAME.height / 2, bottom: at.y + LINE_NAME.height / 2 },
});

/** The way of a drawn line from its source (0) to its target (1), in pixels of the canvas. */
export function wayOf(sigma: Renderer, model: Model, line: Line): (t: number) => Point {
  const from = sigma.graphToViewport(model.picture.getNodeAttributes(line.source));
  const to = sigma.graphToViewport(model.picture.getNodeAttributes(line.target));
  // the viewport's y runs down, the graph's runs up
  const middle = control(from, to, -model.picture.getEdgeAttribute(line.id, 'curvature'));
  return t => pointAt(from, middle, to, t);
}
