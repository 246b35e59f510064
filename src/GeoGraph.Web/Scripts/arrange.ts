import type { Point } from './contract';
import type { Picture } from './graph';
import { relax, seed, type Body, type Frame, type Spring } from './layout';
import { pairsOf } from './lines';
import { route, type Box } from './routing';
import type { Measure } from './shapes';
import { even, fill, roomFor, separate, square } from './spread';

export const NAME_SIZE = 12.5;

/** Room around a node, in pixels per root of its number of lines, and the most of it. */
const AIR = 3;
const MOST_AIR = 16;

/** How long layout may hold the page before it gives it a turn, in milliseconds. */
const TURN = 12;

/**
 * Finds places for all nodes. `placed` are those that stay where they are; when there are some, only the others move. The same input
 * gives the same places. Rejects with the signal's reason when the caller has lost interest.
 */
export async function arrange(
  picture: Picture, placed: ReadonlyMap<string, Point>, pinned: ReadonlySet<string>, free: Frame, measure: Measure, signal: AbortSignal,
): Promise<Map<string, Point>> {
  const local = [...placed.keys()].some(id => !pinned.has(id));
  const bodies = bodiesOf(picture, measure, id => placed.has(id));
  const frame = roomFor(bodies, free);
  const springs = springsOf(picture);
  seed(bodies, springs, placed, frame);
  await inTurns(relax(bodies, springs, frame, local), signal);
  if (!local) {
    const movable = bodies.filter(body => !body.fixed);
    fill(movable, frame);
    square(movable, frame);
    even(movable, frame);
    fill(movable, frame);
  }
  await inTurns(separate(bodies, local ? null : frame), signal);
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}

/** Runs work to its end, and gives the page a turn now and then. */
async function inTurns(work: Generator<void>, signal: AbortSignal): Promise<void> {
  let turn = performance.now();
  for (const _ of work) {
    signal.throwIfAborted();
    if (performance.now() - turn < TURN) continue;
    await new Promise(resolve => setTimeout(resolve));
    turn = performance.now();
  }
  signal.throwIfAborted();
}

/** Bends lines round nodes that are not theirs; call it when nodes have moved. */
export function reroute(picture: Picture): void {
  const boxes = new Map<string, Box>(picture.mapNodes((id, { x, y, figure }) =>
    [id, { x, y, width: figure.width, height: figure.height }]));
  const curvatures = route(picture.mapEdges((_, { line }) => line), boxes);
  picture.updateEachEdgeAttributes((id, attributes) => ({ ...attributes, curvature: curvatures.get(id) ?? 0 }));
}

function bodiesOf(picture: Picture, measure: Measure, fixed: (id: string) => boolean): Body[] {
  return picture.mapNodes((id, { figure }) => {
    const name = figure.beside ? measure(figure.beside, NAME_SIZE, 600) / 2 : 0;
    // lines need room to be told apart where many meet
    const air = Math.min(MOST_AIR, AIR * Math.sqrt(picture.degree(id)));
    return {
      id, x: 0, y: 0, fixed: fixed(id),
      width: Math.max(figure.width, Math.min(name, figure.width + 34)) + air,
      height: figure.height + (name > 0 ? NAME_SIZE * 0.75 : 0) + air,
    };
  });
}

function springsOf(picture: Picture): Spring[] {
  const order = new Map(picture.nodes().map((id, index) => [id, index]));
  return pairsOf(picture.mapEdges((_, { line }) => line)).map(pair => ({
    source: order.get(pair[0]!.source)!,
    target: order.get(pair[0]!.target)!,
    strength: 1 + 0.35 * Math.log(pair.reduce((sum, line) => sum + line.count, 0)),
  }));
}
