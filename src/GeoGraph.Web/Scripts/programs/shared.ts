import { colorToArray } from 'sigma/utils';
import type { ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import outline from './outline.glsl';

/** The colour of halos is an attribute of the graph: one for all, and opaque, so that halos that meet do not darken. */
export const haloOf = (attributes: Record<string, unknown>) => typeof attributes.halo === 'string' ? attributes.halo : '#000000';

export const UNIFORMS = ['u_matrix', 'u_viewport', 'u_scale', 'u_halo', 'u_pixelRatio'] as const;
export type Uniform = (typeof UNIFORMS)[number];

export const FLOATS = (name: string, size: number) => ({ name, size, type: WebGLRenderingContext.FLOAT });
/** A colour packed into one float, as sigma packs it. */
export const COLOUR = (name: string) => ({ name, size: 4, type: WebGLRenderingContext.UNSIGNED_BYTE, normalized: true });

/** Puts the shared outline function where a shader asks for it. */
export const shader = (source: string, constants: Record<string, number> = {}) =>
  Object.entries(constants).reduce((text, [name, value]) => text.replaceAll(name, String(value)), source.replace('#include outline', outline));

export function setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo<Uniform>, halo: string): void {
  const [red, green, blue] = colorToArray(halo);
  gl.uniformMatrix3fv(at.u_matrix, false, params.matrix);
  gl.uniform2f(at.u_viewport, params.width, params.height);
  gl.uniform1f(at.u_scale, 1 / params.sizeRatio);
  gl.uniform1f(at.u_pixelRatio, params.pixelRatio);
  gl.uniform4f(at.u_halo, red / 255, green / 255, blue / 255, 1);
}
