attribute vec2 a_position;
attribute vec2 a_half;
attribute vec4 a_style;     // corner, stroke width, halo width, 1 where there is one
attribute vec4 a_fill;
attribute vec4 a_stroke;
attribute vec4 a_id;
attribute vec2 a_corner;    // of the quad, -1 or 1

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

varying vec2 v_point;
varying vec2 v_half;
varying vec4 v_style;
varying vec4 v_fill;
varying vec4 v_stroke;
varying vec4 v_id;

// sigma packs colours with an alpha of 254 at most
const float BIAS = 255.0 / 254.0;

void main() {
  v_half = a_half * u_scale;
  v_style = vec4(a_style.x * u_scale, a_style.yzw);
  v_point = a_corner * (v_half + a_style.z + 2.0);
  v_fill = vec4(a_fill.rgb, a_fill.a * BIAS);
  v_stroke = vec4(a_stroke.rgb, a_stroke.a * BIAS);
  v_id = vec4(a_id.rgb, a_id.a * BIAS);
  // a hidden node is all zeros: out of sight
  vec2 at = (u_matrix * vec3(a_position, 1.0)).xy + v_point * 2.0 / u_viewport;
  gl_Position = a_half.x > 0.0 ? vec4(at, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
