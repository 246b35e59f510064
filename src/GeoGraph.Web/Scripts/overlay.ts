import type Sigma from 'sigma';
import type { Point } from './contract';
import { NAME_SIZE } from './arrange';
import { control, pointAt } from './curve';
import type { LineAttributes, NodeAttributes } from './graph';
import { place, type Rect, type Wanted } from './labels';
import type { Model } from './model';
import { badge, lineLabel, name, textInside, type Pen } from './pens';
import { labelOf, selectedLines } from './selection';
import type { Measure } from './shapes';

const SMALLEST = 7.5;

/** Draws all text above the nodes: what stands inside them, badges, the name of the selected line, and the names that find room. */
export function drawOverlay(sigma: Sigma<NodeAttributes, LineAttributes>, model: Model, pen: CanvasRenderingContext2D, measure: Measure): void {
  const { width, height } = sigma.getDimensions();
  pen.clearRect(0, 0, width, height);
  const zoom = sigma.scaleSize(1);
  const tools: Pen = { pen, theme: model.scene.theme, measure };
  const obstacles: { id: string; rect: Rect }[] = [];
  const wanted: Wanted[] = [];
  const badges: (() => void)[] = [];

  model.picture.forEachNode((id, { node, figure, hiddenNeighbours }) => {
    const at = sigma.graphToViewport(model.picture.getNodeAttributes(id));
    const half = { x: figure.width * zoom, y: figure.height * zoom };
    if (at.x + half.x < 0 || at.y + half.y < 0 || at.x - half.x > width || at.y - half.y > height) return;
    const rect = { left: at.x - half.x, right: at.x + half.x, top: at.y - half.y, bottom: at.y + half.y };
    obstacles.push({ id, rect });
    const look = model.nodeLook(id);
    if (figure.inside && figure.insideSize * zoom >= SMALLEST) textInside(tools, figure, at, zoom, look.faded);
    if (hiddenNeighbours > 0 && (figure.shape === 'circle' || model.scene.view.centers.includes(id)) && zoom > 0.6) {
      const spot = { x: at.x + half.x * (figure.shape === 'circle' ? 0.72 : 0.9), y: at.y - half.y * (figure.shape === 'circle' ? 0.86 : 1) };
      badges.push(() => badge(tools, `+${hiddenNeighbours}`, spot, look.faded));
    }
    if (!figure.beside) return;
    const important = model.scene.view.selected === id || model.scene.attention.node === id;
    const small = figure.shape === 'diamond' || figure.shape === 'square';
    const size = small ? 11.5 : NAME_SIZE;
    const weight = figure.shape === 'circle' ? 600 : 500;
    wanted.push({
      id, text: figure.beside, size, weight, width: measure(figure.beside, size, weight), node: rect, forced: important,
      importance: node.claims + (model.scene.view.centers.includes(id) ? 1e6 : 0) + (look.faded ? -1e9 : 0),
    });
  });

  const marked = lineNames(sigma, model).map(mark => ({ ...mark, rect: lineLabel(tools, mark, null) }));
  obstacles.push(...marked.map(({ rect }) => ({ id: '', rect })));
  const placed = place(wanted, obstacles);
  for (const label of placed) name(tools, label, model.picture.getNodeAttributes(label.wanted.id).figure.shape, model.nodeLook(label.wanted.id).faded);
  for (const mark of marked) lineLabel(tools, mark, pen);
  for (const draw of badges) draw();
  model.labels = [...placed.map(label => label.wanted.text), ...marked.map(mark => mark.text)];
}

export interface LineName extends Point { text: string; colour: string; selected: boolean }

/** The name of the selected line, and of the one under the pointer. */
function lineNames(sigma: Sigma<NodeAttributes, LineAttributes>, model: Model): LineName[] {
  const { view, theme, attention } = model.scene;
  const lines = model.lines();
  const names: LineName[] = [];
  for (const selected of new Set([view.selected, attention.line])) {
    const meant = selectedLines(lines, selected);
    const widest = [...meant].sort((one, other) => other.width - one.width || (one.id < other.id ? -1 : 1))[0];
    if (!widest || (selected === attention.line && view.selected !== null && selectedLines(meant, view.selected).length > 0 && selected !== view.selected)) continue;
    const from = sigma.graphToViewport(model.picture.getNodeAttributes(widest.source));
    const to = sigma.graphToViewport(model.picture.getNodeAttributes(widest.target));
    // the viewport's y runs down, the graph's runs up
    const middle = control(from, to, -model.picture.getEdgeAttribute(widest.id, 'curvature'));
    names.push({ ...pointAt(from, middle, to, 0.5), text: labelOf(meant, selected), colour: theme.polarity[widest.polarity], selected: selected === view.selected });
  }
  return names;
}
