precision highp float;

varying vec2 v_point;
varying vec2 v_half;
varying vec4 v_style;
varying vec4 v_fill;
varying vec4 v_stroke;
varying vec4 v_id;

uniform vec4 u_halo;
uniform float u_pixelRatio;

#include outline

float inside(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float distance = outline(v_point, v_half, v_style.x);
#ifdef PICKING_MODE
  if (distance > 3.0) discard;
  gl_FragColor = v_id;
#else
  float body = inside(distance);
  vec4 colour = mix(v_stroke, v_fill, inside(distance + v_style.y));
  float halo = inside(distance - v_style.z) * v_style.w;
  float alpha = body * colour.a;
  gl_FragColor = vec4(colour.rgb * alpha + u_halo.rgb * halo * (1.0 - alpha), alpha + halo * (1.0 - alpha));
#endif
}
