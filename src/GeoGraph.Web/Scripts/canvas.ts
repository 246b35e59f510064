import { arrange, reroute } from './arrange';
import type { Calls } from './calls';
import type { Canvas, CanvasState, Ontology, Point, Slice, View } from './contract';
import { drag } from './controllers/drag';
import { hover } from './controllers/hover';
import { keyboard } from './controllers/keyboard';
import { select } from './controllers/select';
import { fetchOntology, fetchSlice } from './fetching';
import { pictureOf } from './graph';
import { linesOf } from './lines';
import { Model } from './model';
import { Notice } from './notice';
import { measurer } from './pens';
import { figureOf, scaleFor } from './shapes';
import { frameOf, hasWebGl, Stage } from './stage';
import { FONT } from './theme';

const NO_WEBGL = 'The picture needs WebGL; the table beside it shows the same.';

/** One graph in one element: loads, lays out, draws, and tells the page what the reader does. */
export class GraphCanvas implements Canvas {
  private readonly model = new Model();
  private readonly measure = measurer();
  private readonly stage: Stage | null;
  private readonly notice: Notice;
  private readonly removals: (() => void)[] = [];
  private loading = new AbortController();
  private arranging = new AbortController();
  /** True once nodes were placed for the size that the reader sees. */
  private placedForReal = false;

  constructor(private readonly host: HTMLElement, calls: Calls) {
    const element = document.createElement('div');
    element.className = 'canvas-stage';
    Object.assign(element.style, { position: 'absolute', inset: '0', overflow: 'hidden' });
    const voice = document.createElement('div');
    voice.setAttribute('aria-live', 'polite');
    Object.assign(voice.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(element, voice);
    host.tabIndex = 0;
    host.setAttribute('role', 'application');
    host.setAttribute('aria-label', 'Graph. Arrow keys go from node to node, Enter selects, plus and minus zoom, 0 shows all.');
    this.notice = new Notice(host);
    this.stage = hasWebGl() ? new Stage(host, element, this.model, this.measure) : null;
    this.removals.push(() => { element.remove(); voice.remove(); this.notice.remove(); });
    if (!this.stage) {
      this.sayNoWebGl();
      return;
    }
    hover(this.stage, this.model);
    select(this.stage, this.model, calls, drag(this.stage, this.model));
    this.removals.push(keyboard(host, this.stage, this.model, calls, words => { voice.textContent = words; }));
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(host);
    this.removals.push(() => observer.disconnect());
  }

  async load(url: string, ontologyUrl: string, view: View): Promise<void> {
    this.loading.abort();
    this.arranging.abort();
    const { signal } = this.loading = new AbortController();
    this.model.look(view);
    this.host.setAttribute('aria-busy', 'true');
    try {
      const [slice, ontology] = await Promise.all([fetchSlice(url, signal), fetchOntology(ontologyUrl, signal), fontsReady()]);
      await this.show(slice, ontology, signal);
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.notice.show(`The graph could not be loaded. ${message}`, this.model.scene.theme, () => void this.load(url, ontologyUrl, this.model.scene.view));
    } finally {
      if (!signal.aborted) this.host.removeAttribute('aria-busy');
    }
  }

  update(view: View): void {
    this.model.look(view);
    if (this.stage) this.stage.refresh();
    else this.sayNoWebGl();
  }

  fit(): void { this.stage?.fit(true); }

  relayout(): void { void this.rearrange(true); }

  state(): CanvasState { return this.stage?.locate(this.model.state()) ?? this.model.state(); }

  dispose(): void {
    this.loading.abort();
    this.arranging.abort();
    this.stage?.kill();
    for (const remove of this.removals) remove();
  }

  private async show(slice: Slice, ontology: Ontology, signal: AbortSignal): Promise<void> {
    const before = this.places();
    const frame = frameOf(this.host);
    const staying = new Map(slice.nodes.flatMap(({ id }) => before.has(id) ? [[id, before.get(id)!]] : []));
    // a picture that shares next to nothing with the last one is a new picture
    const first = staying.size === 0 || !this.placedForReal;
    if (first) this.model.scale = scaleFor(slice.nodes.length, frame.width, frame.height);
    const picture = pictureOf(slice, linesOf(slice, ontology), node => figureOf(node, this.model.scale, this.measure));
    const places = await arrange(picture, first ? new Map() : staying, this.model.pinned, frame, this.measure, signal);
    picture.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...places.get(id) }));
    reroute(picture);
    this.model.show(picture);
    this.placedForReal = this.host.clientWidth > 0;
    if (!this.stage) return this.sayNoWebGl();
    this.stage.show();
    if (slice.nodes.length === 0) this.notice.show('Nothing to show: no edge passes the filters.', this.model.scene.theme);
    else this.notice.hide();
    if (first || this.stage.isCut()) this.stage.fit(!first);
  }

  private async rearrange(animated: boolean): Promise<void> {
    this.arranging.abort();
    const { signal } = this.arranging = new AbortController();
    const { picture, pinned } = this.model;
    const fixed = new Map([...this.places()].filter(([id]) => pinned.has(id)));
    try {
      const places = await arrange(picture, fixed, pinned, frameOf(this.host), this.measure, signal);
      await this.stage?.move(places, animated);
      signal.throwIfAborted();
      reroute(picture);
      this.stage?.fit(animated);
    } catch (error) {
      // another picture has come, or the page has gone
      if (!signal.aborted) throw error;
    }
  }

  private sayNoWebGl(): void { this.notice.show(NO_WEBGL, this.model.scene.theme); }

  private places(): Map<string, Point> {
    return new Map(this.model.picture.mapNodes((id, { x, y }) => [id, { x, y }]));
  }

  private resized(): void {
    if (!this.stage || this.host.clientWidth === 0) return;
    this.stage.renderer.resize();
    if (!this.placedForReal && this.model.picture.order > 0) {
      this.placedForReal = true;
      void this.rearrange(false);
    } else if (this.stage.isHome()) this.stage.fit(false);
    else this.stage.refresh();
  }
}

/** Text is measured before it is drawn: wait for the font, but not for ever. */
const fontsReady = () => Promise.race([
  Promise.all([500, 600].map(weight => document.fonts.load(`${weight} 12px ${FONT}`))).catch(() => []),
  new Promise(resolve => setTimeout(resolve, 1500)),
]);
