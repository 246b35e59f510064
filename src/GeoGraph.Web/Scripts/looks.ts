import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { View } from './contract';
import type { LineAttributes, NodeAttributes } from './graph';
import { isGrey, selectionOf, type Line } from './lines';
import { FADE, mix, type Theme } from './theme';

/** What the pointer or the keyboard is at: a node, or a line by its id. */
export interface Attention { node: string | null; line: string | null; focus: string | null }

/** What all looks depend on. */
export interface Scene {
  view: View;
  theme: Theme;
  attention: Attention;
  /** The nodes that stay bright: those that attention is on, and their neighbours. Null when nothing has attention. */
  bright: ReadonlySet<string> | null;
  selectedLines: ReadonlySet<string>;
}

export interface NodeLook { fill: string; stroke: string; strokeWidth: number; halo: number; faded: boolean }
export interface LineLook { colour: string; pattern: number[]; halo: number; opacity: number; faded: boolean }
export type NodeDisplay = NodeDisplayData & NodeAttributes & { look: NodeLook };
export type LineDisplay = EdgeDisplayData & LineAttributes & { look: LineLook };

const HALO = 5;
const UNDERLAY = 15;

export function nodeLook({ node, figure }: Pick<NodeAttributes, 'node' | 'figure'>, scene: Scene): NodeLook {
  const { theme, view, attention } = scene;
  const faded = view.grey.kinds.includes(node.kind) || (scene.bright !== null && !scene.bright.has(node.id));
  const centre = view.centers.includes(node.id);
  const selected = view.selected === node.id || attention.focus === node.id;
  const fill = theme.fill[figure.shape];
  const stroke = centre || selected ? theme.accent : theme.outline;
  return {
    fill: faded ? mix(fill, theme.ground, FADE) : fill,
    stroke: faded ? mix(stroke, theme.ground, FADE) : stroke,
    strokeWidth: centre ? 3 : figure.shape === 'circle' ? 2 : 1.4,
    halo: selected && !faded ? HALO : 0,
    faded,
  };
}

export function lineLook(line: Line, scene: Scene, kinds: { source: string; target: string }): LineLook {
  const { view, theme, attention } = scene;
  const away = attention.line !== null
    ? selectionOf(line) !== attention.line
    : attention.node !== null && line.source !== attention.node && line.target !== attention.node;
  const faded = away || isGrey(line, view.grey) || view.grey.kinds.includes(kinds.source) || view.grey.kinds.includes(kinds.target);
  return {
    colour: theme.polarity[line.polarity],
    pattern: patternOf(line.dash),
    halo: scene.selectedLines.has(line.id) ? UNDERLAY + Math.max(0, line.width - 3) : 0,
    opacity: faded ? 1 - FADE : 1,
    faded,
  };
}

/** Two strokes and two gaps, which is what the line program repeats; all zero is solid. */
export function patternOf(dash: readonly number[]): number[] {
  const [a = 0, b = a, c = a, d = b] = dash;
  return [a, b, c, d];
}
