import { reroute } from '../arrange';
import type { Model } from '../model';
import type { Stage } from '../stage';

/**
 * A node that was dragged is pinned: no layout moves it afterwards. Gives back whether the last press was a drag, since a browser tells
 * a click at the end of one.
 */
export function drag(stage: Stage, model: Model): () => boolean {
  const { renderer } = stage;
  let dragged: string | null = null;
  let moved = false;
  renderer.on('downNode', ({ node, preventSigmaDefault }) => {
    dragged = node;
    moved = false;
    preventSigmaDefault();
  });
  renderer.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged === null || !model.picture.hasNode(dragged)) return;
    moved = true;
    model.picture.mergeNodeAttributes(dragged, renderer.viewportToGraph(event));
    preventSigmaDefault();
    event.original.preventDefault();
  });
  const drop = () => {
    if (dragged !== null && moved) {
      model.pinned.add(dragged);
      reroute(model.picture);
    }
    dragged = null;
  };
  renderer.on('upNode', drop);
  renderer.on('upStage', drop);
  renderer.on('upEdge', drop);
  renderer.on('downEdge', () => { moved = false; });
  renderer.on('downStage', () => { moved = false; });
  return () => moved;
}
