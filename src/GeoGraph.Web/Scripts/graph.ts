import { MultiUndirectedGraph } from 'graphology';
import type { Point, Slice, SliceNode } from './contract';
import type { Line } from './lines';
import type { Figure } from './shapes';

/** What is stored on the graph: facts and places. How things look under the mouse or a selection is derived, never stored. */
export interface NodeAttributes extends Point {
  type: 'figure';
  size: number;
  node: SliceNode;
  figure: Figure;
  /** Neighbours that the slice does not show. */
  hiddenNeighbours: number;
}

export interface LineAttributes {
  type: 'line';
  size: number;
  line: Line;
  curvature: number;
}

export type Picture = MultiUndirectedGraph<NodeAttributes, LineAttributes>;

export const emptyPicture = (): Picture => new MultiUndirectedGraph<NodeAttributes, LineAttributes>();

/** The slice as a graph, without places: every node at the origin, every line straight. */
export function pictureOf(slice: Slice, lines: readonly Line[], figure: (node: SliceNode) => Figure): Picture {
  const picture = emptyPicture();
  for (const node of slice.nodes) {
    const drawn = figure(node);
    picture.addNode(node.id, {
      type: 'figure', x: 0, y: 0, size: Math.max(drawn.width, drawn.height), node, figure: drawn, hiddenNeighbours: 0,
    });
  }
  for (const line of lines)
    picture.addUndirectedEdgeWithKey(line.id, line.source, line.target, { type: 'line', size: line.width, line, curvature: 0 });
  picture.updateEachNodeAttributes((id, attributes) =>
    ({ ...attributes, hiddenNeighbours: Math.max(0, attributes.node.neighbours - picture.neighbors(id).length) }));
  return picture;
}
