import type { Calls } from '../calls';
import { selectionOf } from '../lines';
import type { Model } from '../model';
import type { Stage } from '../stage';

/** A click selects, a double click expands; what is selected then comes back with the next view. */
export function select(stage: Stage, model: Model, calls: Calls, dragged: () => boolean): void {
  const { renderer } = stage;
  renderer.on('clickNode', ({ node }) => { if (!dragged()) calls.nodeSelected(node); });
  renderer.on('clickEdge', ({ edge }) => calls.edgeSelected(selectionOf(model.picture.getEdgeAttribute(edge, 'line'))));
  renderer.on('clickStage', () => calls.backgroundSelected());
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    calls.nodeExpanded(node);
  });
}
