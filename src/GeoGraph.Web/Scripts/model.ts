import type { CanvasState, View } from './contract';
import { emptyPicture, type Picture } from './graph';
import type { Line } from './lines';
import { selectionOf } from './lines';
import { lineLook, nodeLook, type Attention, type Scene } from './looks';
import { selectedLines } from './selection';
import { themeOf } from './theme';

export const NO_VIEW: View = { theme: 'light', selected: null, centers: [], grey: { edges: [], modalities: [], kinds: [] } };

/** All that is drawn and what is derived from it. It knows nothing of WebGL, so that it is there even when the picture is not. */
export class Model {
  picture: Picture = emptyPicture();
  /** Moved by hand: no layout moves them. */
  readonly pinned = new Set<string>();
  /** Names that found room in the last frame. */
  labels: string[] = [];
  /** Pixels per pixel of the design; below 1 where space is short. */
  scale = 1;
  scene: Scene = this.derive(NO_VIEW, { node: null, line: null, focus: null });

  show(picture: Picture): void {
    this.picture = picture;
    for (const id of this.pinned) if (!picture.hasNode(id)) this.pinned.delete(id);
    this.scene = this.derive(this.scene.view, { node: null, line: null, focus: null });
  }

  look(view: View): void { this.scene = this.derive(view, this.scene.attention); }

  attend(attention: Partial<Attention>): void {
    this.scene = this.derive(this.scene.view, { ...this.scene.attention, ...attention });
  }

  lines(): Line[] { return this.picture.mapEdges((_, attributes) => attributes.line); }

  nodeLook(id: string) { return nodeLook(this.picture.getNodeAttributes(id), this.scene); }

  lineLook(id: string) {
    const kind = (end: string) => this.picture.getNodeAttribute(end, 'node').kind;
    return lineLook(this.picture.getEdgeAttribute(id, 'line'), this.scene,
      { source: kind(this.picture.source(id)), target: kind(this.picture.target(id)) });
  }

  state(): CanvasState {
    return {
      theme: this.scene.theme.name,
      nodes: this.picture.mapNodes((id, { node, figure, x, y }) =>
        ({ id, label: node.name, shape: figure.shape, x, y, hidden: false, faded: this.nodeLook(id).faded })),
      edges: this.picture.mapEdges((id, { line }) => {
        const { source, target, polarity, modality, dash, cross, width, count } = line;
        const { colour, faded } = this.lineLook(id);
        return { id, source, target, polarity, modality, dash, cross, width, count, hidden: false, faded, colour };
      }),
      labels: this.labels,
    };
  }

  private derive(view: View, attention: Attention): Scene {
    const lines = this.lines();
    const chosen = selectedLines(lines, view.selected).map(line => line.id);
    return { view, theme: themeOf(view.theme), attention, bright: this.bright(attention, lines), selectedLines: new Set(chosen) };
  }

  private bright({ node, line }: Attention, lines: readonly Line[]): Set<string> | null {
    if (node !== null && this.picture.hasNode(node)) return new Set([node, ...this.picture.neighbors(node)]);
    if (line === null) return null;
    return new Set(lines.filter(one => selectionOf(one) === line).flatMap(one => [one.source, one.target]));
  }
}
