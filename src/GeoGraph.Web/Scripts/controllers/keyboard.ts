import type { Calls } from '../calls';
import type { Point } from '../contract';
import type { Model } from '../model';
import { prefersStillness, type Stage } from '../stage';
import { nearest } from '../steps';

const ARROWS: Record<string, Point> =
  { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: 1 }, ArrowDown: { x: 0, y: -1 } };

/**
 * Arrows go to the next node that way, Page Up and Page Down through all of them by evidence, Home to the first; Enter selects and, a
 * second time, expands; + and − zoom, 0 fits, Escape selects nothing. Tab is left alone, so that nobody is caught in the picture.
 */
export function keyboard(host: HTMLElement, stage: Stage, model: Model, calls: Calls, say: (words: string) => void): () => void {
  const focus = (id: string | undefined) => {
    if (id === undefined) return;
    model.attend({ focus: id, node: id, line: null });
    stage.refresh();
    stage.reveal(id);
    const { node } = model.picture.getNodeAttributes(id);
    const ids = model.picture.nodes();
    say(`${node.name}, ${node.kind}, ${node.claims} claims, ${ids.indexOf(id) + 1} of ${ids.length}`);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const ids = model.picture.nodes();
    const at = model.scene.attention.focus;
    const index = at === null ? -1 : ids.indexOf(at);
    const arrow = ARROWS[event.key];
    if (arrow) {
      const points = new Map(model.picture.mapNodes((id, { x, y }) => [id, { x, y }]));
      focus(at === null ? ids[0] : nearest(points, at, arrow));
    } else if (event.key === 'PageDown') focus(ids[Math.min(ids.length - 1, index + 1)]);
    else if (event.key === 'PageUp') focus(ids[Math.max(0, index - 1)]);
    else if (event.key === 'Home') focus(ids[0]);
    else if (event.key === 'Enter' && at !== null) {
      if (model.scene.view.selected === at) calls.nodeExpanded(at);
      else calls.nodeSelected(at);
    } else if (event.key === 'Escape') calls.backgroundSelected();
    else if (event.key === '+' || event.key === '=') zoom(stage, 1 / 1.4);
    else if (event.key === '-' || event.key === '−') zoom(stage, 1.4);
    else if (event.key === '0') stage.fit(true);
    else return;
    event.preventDefault();
  };
  const onBlur = () => {
    model.attend({ focus: null, node: null });
    stage.refresh();
  };
  host.addEventListener('keydown', onKey);
  host.addEventListener('blur', onBlur);
  return () => {
    host.removeEventListener('keydown', onKey);
    host.removeEventListener('blur', onBlur);
  };
}

function zoom(stage: Stage, factor: number): void {
  const camera = stage.renderer.getCamera();
  const ratio = camera.getBoundedRatio(camera.getState().ratio * factor);
  void camera.animate({ ratio }, { duration: prefersStillness() ? 1 : 150 });
}
