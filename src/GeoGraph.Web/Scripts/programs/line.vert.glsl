attribute vec4 a_ends;      // source, target
attribute vec4 a_halves;    // half of width and height of source and target
attribute vec4 a_form;      // corner of source, corner of target, curvature, width
attribute vec4 a_dash;      // drawn, left out, drawn, left out; all zero is solid
attribute vec4 a_marks;     // head (-1 source, 1 target), cross, width of the halo, opacity
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_along;     // step along the curve, side (-1 or 1)

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

varying vec4 v_place;       // length so far, whole length, signed distance from the middle, half the width; pixels
varying vec4 v_dash;
varying vec4 v_marks;
varying vec4 v_color;
varying vec4 v_id;

const float BIAS = 255.0 / 254.0;
const float WIDE = 3.5;     // dashes of wider lines grow with them, or their round ends would close the gaps

#include outline

vec2 curve(vec2 a, vec2 b, vec2 c, float t) { return mix(mix(a, b, t), mix(b, c, t), t); }

void main() {
  vec2 a = (u_matrix * vec3(a_ends.xy, 1.0)).xy * u_viewport * 0.5;
  vec2 c = (u_matrix * vec3(a_ends.zw, 1.0)).xy * u_viewport * 0.5;
  vec2 way = c - a;
  vec2 b = (a + c) * 0.5 + vec2(-way.y, way.x) * a_form.z;

  // where the curve leaves its source and meets its target
  float low = 0.0, out_ = 1.0, in_ = 0.0, high = 1.0;
  for (int i = 0; i < 10; i++) {
    float t = (low + out_) * 0.5;
    if (outline(curve(a, b, c, t) - a, a_halves.xy * u_scale, a_form.x * u_scale) < 0.0) low = t; else out_ = t;
    t = (in_ + high) * 0.5;
    if (outline(curve(a, b, c, t) - c, a_halves.zw * u_scale, a_form.y * u_scale) < 0.0) high = t; else in_ = t;
  }
  float start = low, end = max(low, high);

  float step_ = (end - start) / float(STEPS);
  float whole = 0.0, so_far = 0.0;
  vec2 previous = curve(a, b, c, start);
  for (int i = 1; i <= STEPS; i++) {
    vec2 next = curve(a, b, c, start + step_ * float(i));
    whole += distance(previous, next);
    if (float(i) <= a_along.x + 0.5) so_far = whole;
    previous = next;
  }

  float t = start + step_ * a_along.x;
  vec2 tangent = mix(b - a, c - b, t);
  vec2 normal = normalize(vec2(-tangent.y, tangent.x) + vec2(0.0, 1e-6));
  float halfWidth = a_form.w * u_scale * 0.5;
  float reach = max(a_marks.z * 0.5, halfWidth * 1.5 + 6.0) + 2.0;
  vec2 at = (curve(a, b, c, t) + normal * reach * a_along.y) / (u_viewport * 0.5);

  v_place = vec4(so_far, whole, reach * a_along.y, halfWidth);
  v_dash = a_dash * max(1.0, halfWidth * 2.0 / WIDE);
  v_marks = a_marks;
  v_color = vec4(a_color.rgb, a_color.a * BIAS);
  v_id = vec4(a_id.rgb, a_id.a * BIAS);
  // a hidden line is all zeros: out of sight
  gl_Position = a_form.w > 0.0 ? vec4(at, 0.0, 1.0) : vec4(2.0, 2.0, 2.0, 1.0);
}
