precision highp float;

varying vec4 v_place;
varying vec4 v_dash;
varying vec4 v_marks;
varying vec4 v_color;
varying vec4 v_id;

uniform vec4 u_halo;
uniform float u_pass;         // 0 draws the halos, 1 the lines above all of them
uniform float u_pixelRatio;

float inside(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

// Distance to a dash with round ends; its ends count as part of its length, so that a short dash is a dot.
float dash(float along, float side, float middle, float drawn, float period, float half_) {
  float off = abs(mod(along - middle + period * 0.5, period) - period * 0.5);
  return length(vec2(max(off - max(drawn * 0.5 - half_, 0.0), 0.0), side)) - half_;
}

void main() {
  float along = v_place.x, whole = v_place.y, side = v_place.z, half_ = v_place.w;
#ifdef PICKING_MODE
  if (abs(side) > half_ + 4.0) discard;
  gl_FragColor = v_id;
#else
  if (u_pass < 0.5) {
    gl_FragColor = vec4(u_halo.rgb, 1.0) * inside(abs(side) - v_marks.z * 0.5) * step(0.5, v_marks.z) * v_marks.w;
    return;
  }

  float line = abs(side) - half_;
  float period = dot(v_dash, vec4(1.0));
  if (period > 0.0) {
    float first = dash(along, side, v_dash.x * 0.5, v_dash.x, period, half_);
    float second = dash(along, side, v_dash.x + v_dash.y + v_dash.z * 0.5, v_dash.z, period, half_);
    line = min(first, second);
  }

  if (v_marks.x != 0.0) {
    float behind = v_marks.x > 0.0 ? whole - along : along;
    float broad = min(half_ * 3.7, half_ * 1.3 + 2.4), length_ = broad * 2.1;
    float head = max(behind - length_, (abs(side) * length_ - behind * broad) / length(vec2(length_, broad)));
    line = min(max(line, length_ * 0.8 - behind), head);
  }

  if (v_marks.y > 0.0) {
    vec2 p = abs(vec2(along - whole * 0.5, side));
    float arm = min(half_ * 4.8, half_ * 1.2 + 3.6);
    line = min(line, max(max(p.x, p.y) - arm, abs(p.x - p.y) * 0.7071 - min(half_, max(0.8, half_ * 0.5))));
  }

  float alpha = inside(line) * v_color.a * v_marks.w;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
#endif
}
