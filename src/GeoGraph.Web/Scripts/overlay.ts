import type { Model } from './model';
import { NAME_SIZE } from './arrange';
import { place, type Rect, type Wanted } from './labels';
import { lineNames } from './lineNames';
import { badge, badgeRect, lineLabel, name, textInside, type Pen } from './pens';
import type { Measure } from './shapes';
import type { Renderer } from './stage';

/** Text smaller than this, in pixels, is not drawn. */
const SMALLEST = 7.5;

interface Seen { obstacles: { id: string; rect: Rect }[]; wanted: Wanted[]; badges: (() => void)[] }

/** Draws all text above the nodes: what stands inside them, badges, the name of the selected line, and the names that find room. */
export function drawOverlay(sigma: Renderer, model: Model, pen: CanvasRenderingContext2D, measure: Measure): void {
  const { width, height } = sigma.getDimensions();
  pen.clearRect(0, 0, width, height);
  const tools: Pen = { pen, theme: model.scene.theme, measure };
  const { obstacles, wanted, badges } = drawInside(sigma, model, tools);
  const marked = lineNames(sigma, model, obstacles, measure);
  const placed = place(wanted, [...obstacles, ...marked.map(({ rect }) => ({ id: '', rect }))], { left: 0, top: 0, right: width, bottom: height });
  for (const label of placed)
    name(tools, label, model.picture.getNodeAttributes(label.wanted.id).figure.shape, model.nodeLook(label.wanted.id).faded);
  for (const mark of marked) lineLabel(tools, mark);
  for (const draw of badges) draw();
  model.labels = [...placed.map(label => label.wanted.text), ...marked.map(mark => mark.text)];
}

/** Draws the text inside the nodes that are in sight, and tells what else wants to be drawn. */
function drawInside(sigma: Renderer, model: Model, tools: Pen): Seen {
  const { view, attention } = model.scene;
  const { width, height } = sigma.getDimensions();
  const zoom = sigma.scaleSize(1);
  const seen: Seen = { obstacles: [], wanted: [], badges: [] };
  model.picture.forEachNode((id, { x, y, node, figure, hiddenNeighbours }) => {
    const at = sigma.graphToViewport({ x, y });
    const half = { x: figure.width * zoom, y: figure.height * zoom };
    if (at.x + half.x < 0 || at.y + half.y < 0 || at.x - half.x > width || at.y - half.y > height) return;
    const rect = { left: at.x - half.x, right: at.x + half.x, top: at.y - half.y, bottom: at.y + half.y };
    const centre = view.centers.includes(id);
    const round = figure.shape === 'circle';
    const { faded } = model.nodeLook(id);
    seen.obstacles.push({ id, rect });
    const legible = figure.insideSize * zoom >= SMALLEST;
    if (figure.inside && legible) textInside(tools, figure, at, zoom, faded);
    if (hiddenNeighbours > 0 && zoom > 0.6) {
      const spot = { x: at.x + half.x * (round ? 0.74 : 0.9), y: at.y - half.y * (round ? 0.84 : 1) };
      const more = `+${hiddenNeighbours}`;
      seen.obstacles.push({ id: '', rect: badgeRect(tools, more, spot) });
      seen.badges.push(() => badge(tools, more, spot, faded));
    }
    // far away the name leaves its node and looks for room beside it
    const text = figure.beside || (legible ? '' : figure.inside);
    if (!text) return;
    const size = figure.shape === 'diamond' || figure.shape === 'square' ? 11.5 : NAME_SIZE;
    const weight = round ? 600 : 500;
    seen.wanted.push({
      id, text, size, weight, width: tools.measure(text, size, weight), node: rect,
      forced: view.selected === id || attention.node === id,
      // centres before all others, faded ones last
      importance: node.claims + (centre ? 1e6 : 0) - (faded ? 1e9 : 0),
    });
  });
  return seen;
}
