import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeAttributes, LineAttributes } from '../graph';
import type { LineDisplay, NodeDisplay } from '../looks';
import { COLOUR, FLOATS, haloOf, setUniforms, shader, UNIFORMS, type Uniform as Shared } from './shared';
import fragment from './line.frag.glsl';
import vertex from './line.vert.glsl';

type Uniform = Shared | 'u_pass';

/** Pieces of a curve: enough that a line across a large screen looks round. */
const STEPS = 24;
const HEADS = { source: -1, target: 1 };

/**
 * Draws a line as a strip along a quadratic Bézier curve from outline to outline. The length along the curve is known in screen
 * pixels at every point, so that dashes keep their lengths at any zoom and on any bend. sigma has neither dashes nor crosses.
 */
export class LineProgram extends EdgeProgram<Uniform, NodeAttributes, LineAttributes> {
  override getDefinition() {
    return {
      VERTICES: 2 * (STEPS + 1),
      VERTEX_SHADER_SOURCE: shader(vertex, { STEPS }),
      FRAGMENT_SHADER_SOURCE: shader(fragment),
      METHOD: WebGLRenderingContext.TRIANGLE_STRIP,
      UNIFORMS: [...UNIFORMS, 'u_pass' as const],
      ATTRIBUTES: [
        FLOATS('a_ends', 4), FLOATS('a_halves', 4), FLOATS('a_form', 4), FLOATS('a_dash', 4), FLOATS('a_marks', 4),
        COLOUR('a_color'), COLOUR('a_id'),
      ],
      CONSTANT_ATTRIBUTES: [FLOATS('a_along', 2)],
      CONSTANT_DATA: Array.from({ length: 2 * (STEPS + 1) }, (_, index) => [index >> 1, index % 2 ? 1 : -1]),
    };
  }

  override processVisibleItem(id: number, at: number, source: NodeDisplay, target: NodeDisplay, data: LineDisplay) {
    const { line, look } = data;
    this.array.set([
      source.x, source.y, target.x, target.y,
      source.figure.width, source.figure.height, target.figure.width, target.figure.height,
      source.figure.corner, target.figure.corner, data.curvature, line.width,
      ...look.pattern,
      line.head ? HEADS[line.head] : 0, line.cross ? 1 : 0, look.halo, look.opacity,
      floatColor(look.colour), id,
    ], at);
  }

  /** Halos first, so that none covers another line. */
  override drawWebGL(method: number, info: ProgramInfo<Uniform>) {
    for (const pass of info.isPicking ? [1] : [0, 1]) {
      if (info.uniformLocations.u_pass) info.gl.uniform1f(info.uniformLocations.u_pass, pass);
      super.drawWebGL(method, info);
    }
  }

  override setUniforms(params: RenderParams, info: ProgramInfo<Uniform>) {
    setUniforms(params, info, haloOf(this.renderer.getGraph().getAttributes()));
  }
}
