import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeAttributes, LineAttributes } from '../graph';
import type { NodeDisplay } from '../looks';
import { COLOUR, FLOATS, haloOf, setUniforms, shader, UNIFORMS, type Uniform } from './shared';
import fragment from './node.frag.glsl';
import vertex from './node.vert.glsl';

/** Draws every kind of node as one quad: the fragment shader knows the outline, so that one program has crisp edges at any zoom. */
export class FigureProgram extends NodeProgram<Uniform, NodeAttributes, LineAttributes> {
  override getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: shader(vertex),
      FRAGMENT_SHADER_SOURCE: shader(fragment),
      METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        FLOATS('a_position', 2), FLOATS('a_half', 2), FLOATS('a_style', 4), COLOUR('a_fill'), COLOUR('a_stroke'), COLOUR('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [FLOATS('a_corner', 2)],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [1, 1]],
    };
  }

  override processVisibleItem(id: number, at: number, data: NodeDisplay) {
    const { figure, look } = data;
    this.array.set([
      data.x, data.y, figure.width, figure.height, figure.corner, look.strokeWidth, look.halo, look.halo > 0 ? 1 : 0,
      floatColor(look.fill), floatColor(look.stroke), id,
    ], at);
  }

  override setUniforms(params: RenderParams, info: ProgramInfo<Uniform>) {
    setUniforms(params, info, haloOf(this.renderer.getGraph().getAttributes()));
  }
}
