import { selectionOf, type Line } from './lines';

/** The lines that a selected string means: all of a pair and polarity, or all that show one stored edge. */
export function selectedLines(lines: readonly Line[], selected: string | null): Line[] {
  if (!selected) return [];
  return lines.filter(line => selectionOf(line) === selected || line.stored.some(edge => edge.id === selected));
}

/** The name on selected lines: "arms exchange · 3", "talks, visit · 5", or "talks + 2 more · 9". */
export function labelOf(lines: readonly Line[], selected: string | null): string {
  const edges = lines.flatMap(line => line.stored);
  const meant = edges.some(edge => edge.id === selected) ? edges.filter(edge => edge.id === selected) : edges;
  const counts = new Map<string, number>();
  for (const edge of meant) counts.set(edge.label, (counts.get(edge.label) ?? 0) + edge.count);
  const labels = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([label]) => label);
  const total = meant.reduce((sum, edge) => sum + edge.count, 0);
  const words = labels.length > 2 ? `${labels[0]} + ${labels.length - 1} more` : labels.join(', ');
  return `${words} · ${total}`;
}
