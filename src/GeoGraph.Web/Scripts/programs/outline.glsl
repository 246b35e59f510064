// Signed distance in pixels to the outline of a node, below zero inside. half: half of width and height.
// corner: the radius of rounded corners; below zero, how far the corners are cut off along the width (hexagon, diamond).
float outline(vec2 p, vec2 half_, float corner) {
  vec2 q = abs(p);
  if (corner >= 0.0) {
    vec2 e = q - half_ + corner;
    return length(max(e, 0.0)) + min(max(e.x, e.y), 0.0) - corner;
  }
  return max(q.y - half_.y, dot(q - vec2(half_.x, 0.0), normalize(vec2(half_.y, -corner))));
}
