import Sigma from 'sigma';
import { animateNodes } from 'sigma/utils';
import type { CanvasState, Point } from './contract';
import type { LineAttributes, NodeAttributes } from './graph';
import type { Frame } from './layout';
import type { Model } from './model';
import { drawOverlay } from './overlay';
import { wayOf } from './lineNames';
import { LineProgram } from './programs/lineProgram';
import { FigureProgram } from './programs/nodeProgram';
import type { Measure } from './shapes';
import { mix } from './theme';

export type Renderer = Sigma<NodeAttributes, LineAttributes>;

const MARGIN = 14;
const MOVE = 350;

export const hasWebGl = (): boolean => {
  const canvas = document.createElement('canvas');
  return canvas.getContext('webgl2') !== null || canvas.getContext('webgl') !== null;
};

export const prefersStillness = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The WebGL picture of a model. One unit of the graph is one pixel at the default fit. */
export class Stage {
  readonly renderer: Renderer;
  private stopMoving: (() => void) | null = null;
  /** Where the camera shows everything. */
  private home = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };

  /** @param host its padding is room that other things float over */
  constructor(private readonly host: HTMLElement, readonly element: HTMLElement, private readonly model: Model, measure: Measure) {
    this.renderer = new Sigma<NodeAttributes, LineAttributes>(model.picture, element, {
      allowInvalidContainer: true,
      renderLabels: false,
      enableEdgeEvents: true,
      zIndex: true,
      stagePadding: 0,
      minCameraRatio: 0.08,
      maxCameraRatio: 4,
      // far away things shrink with their distances, or they would cover each other; near by they grow more slowly
      zoomToSizeRatioFunction: ratio => ratio > 1 ? ratio : Math.sqrt(ratio),
      nodeProgramClasses: { figure: FigureProgram },
      nodeHoverProgramClasses: { figure: FigureProgram },
      edgeProgramClasses: { line: LineProgram },
      defaultNodeType: 'figure',
      defaultEdgeType: 'line',
      defaultDrawNodeHover: () => {},
      zoomDuration: prefersStillness() ? 0 : 180,
      inertiaDuration: prefersStillness() ? 0 : 200,
      doubleClickZoomingDuration: prefersStillness() ? 0 : 200,
      nodeReducer: (id, attributes) => ({ ...attributes, look: model.nodeLook(id), zIndex: model.scene.attention.node === id ? 2 : 0 }),
      edgeReducer: (id, attributes) => ({ ...attributes, look: model.lineLook(id), zIndex: model.scene.selectedLines.has(id) ? 1 : 0 }),
    });
    const above = { afterLayer: 'hoverNodes', style: { pointerEvents: 'none' } };
    this.renderer.createCanvasContext('words', above);
    this.renderer.resize(true);
    const pen = this.renderer.getCanvases().words!.getContext('2d')!;
    this.renderer.on('afterRender', () => drawOverlay(this.renderer, model, pen, measure));
    this.paintGround();
  }

  /** The free part of the host, in pixels. */
  frame(): Frame { return frameOf(this.host); }

  /** Takes the model's picture over after it has changed. */
  show(): void {
    this.stopMoving?.();
    this.paintGround();
    this.renderer.setGraph(this.model.picture);
  }

  /** Draws again after the view or the pointer has moved. */
  refresh(): void {
    this.paintGround();
    this.renderer.refresh({ schedule: true });
  }

  /** Moves nodes to their places; the promise resolves when they are there. */
  async move(places: ReadonlyMap<string, Point>, animated: boolean): Promise<void> {
    this.stopMoving?.();
    const { picture } = this.model;
    const targets = Object.fromEntries([...places].filter(([id]) => picture.hasNode(id)).map(([id, { x, y }]) => [id, { x, y }]));
    if (!animated || prefersStillness()) {
      picture.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets[id] }));
      return;
    }
    await new Promise<void>(resolve => {
      const cancel = animateNodes(picture, targets, { duration: MOVE, easing: 'cubicInOut' }, () => resolve());
      this.stopMoving = () => { cancel(); resolve(); };
    });
    this.stopMoving = null;
  }

  isHome(): boolean {
    const { x, y, ratio } = this.renderer.getCamera().getState();
    return Math.abs(x - this.home.x) + Math.abs(y - this.home.y) + Math.abs(ratio - this.home.ratio) < 1e-3;
  }

  /** Brings the whole picture into the free part of the host. */
  fit(animated: boolean): void {
    const { picture } = this.model;
    const free = this.frame();
    const padding = paddingOf(this.host);
    let [left, right, bottom, top] = [0, 0, 0, 0];
    picture.forEachNode((_, { x, y, figure }) => {
      const below = figure.beside ? 18 : 0;
      left = Math.min(left, x - figure.width); right = Math.max(right, x + figure.width);
      bottom = Math.min(bottom, y - figure.height - below); top = Math.max(top, y + figure.height);
    });
    const unit = Math.max(1, (right - left) / free.width, (top - bottom) / free.height);
    const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
    // the camera looks at the middle of the box: shift the box so that the free part's middle shows the picture's
    const middle = { x: centre.x + ((padding.right - padding.left) / 2) * unit, y: centre.y + ((padding.top - padding.bottom) / 2) * unit };
    const half = { x: Math.max(1, this.host.clientWidth) / 2, y: Math.max(1, this.host.clientHeight) / 2 };
    this.renderer.setCustomBBox({ x: [middle.x - half.x, middle.x + half.x], y: [middle.y - half.y, middle.y + half.y] });
    this.renderer.refresh();
    this.home = { x: 0.5, y: 0.5, angle: 0, ratio: unit };
    if (animated && !prefersStillness()) void this.renderer.getCamera().animate(this.home, { duration: MOVE });
    else this.renderer.getCamera().setState(this.home);
  }

  /** Whether some node is out of sight. */
  isCut(): boolean { return this.model.picture.someNode(id => !this.isInSight(id)); }

  /** Moves the camera when the node is out of sight. */
  reveal(id: string): void {
    if (this.isInSight(id)) return;
    const { x, y } = this.renderer.viewportToFramedGraph(this.renderer.graphToViewport(this.model.picture.getNodeAttributes(id)));
    const camera = this.renderer.getCamera();
    if (prefersStillness()) camera.setState({ x, y });
    else void camera.animate({ x, y }, { duration: MOVE });
  }

  private isInSight(id: string): boolean {
    const { width, height } = this.renderer.getDimensions();
    const { x, y } = this.renderer.graphToViewport(this.model.picture.getNodeAttributes(id));
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }

  /** Says where on the page everything is, for whoever wants to point at it. */
  locate(state: CanvasState): CanvasState {
    const { left, top } = this.element.getBoundingClientRect();
    const onPage = ({ x, y }: Point) => ({ x: left + x, y: top + y });
    return {
      ...state,
      nodes: state.nodes.map(node => ({ ...node, at: onPage(this.renderer.graphToViewport(node)) })),
      edges: state.edges.map(edge => ({ ...edge, at: onPage(wayOf(this.renderer, this.model, this.model.picture.getEdgeAttribute(edge.id, 'line'))(0.5)) })),
    };
  }

  kill(): void {
    this.stopMoving?.();
    this.renderer.kill();
  }

  private paintGround(): void {
    const { theme } = this.model.scene;
    this.element.style.background = theme.ground;
    this.model.picture.setAttribute('halo', mix(theme.accent, theme.ground, 0.76));
  }
}

const paddingOf = (host: HTMLElement) => {
  const style = getComputedStyle(host);
  const pixels = (value: string) => parseFloat(value) || 0;
  return {
    left: pixels(style.paddingLeft), right: pixels(style.paddingRight), top: pixels(style.paddingTop), bottom: pixels(style.paddingBottom),
  };
};

export function frameOf(host: HTMLElement): Frame {
  const { left, right, top, bottom } = paddingOf(host);
  return {
    width: Math.max(240, host.clientWidth - left - right - 2 * MARGIN),
    height: Math.max(240, host.clientHeight - top - bottom - 2 * MARGIN),
  };
}
