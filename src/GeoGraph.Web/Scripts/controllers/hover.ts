import { selectionOf } from '../lines';
import type { Model } from '../model';
import type { Stage } from '../stage';

/** All that the thing under the pointer does not touch fades. */
export function hover(stage: Stage, model: Model): void {
  const attend = (node: string | null, line: string | null) => {
    model.attend({ node, line });
    stage.element.style.cursor = node ?? line ? 'pointer' : '';
    stage.refresh();
  };
  stage.renderer.on('enterNode', ({ node }) => attend(node, null));
  stage.renderer.on('leaveNode', () => attend(null, null));
  stage.renderer.on('enterEdge', ({ edge }) => attend(null, selectionOf(model.picture.getEdgeAttribute(edge, 'line'))));
  stage.renderer.on('leaveEdge', () => attend(null, null));
}
