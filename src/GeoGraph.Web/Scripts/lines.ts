import { MODALITIES, type Modality, type Ontology, type Polarity, type Slice } from './contract';

/** A line as drawn: one per pair of nodes, polarity and truth status. `source` is the end that comes first in ordinal order. */
export interface Line {
  id: string;
  source: string;
  target: string;
  polarity: Polarity;
  modality: Modality;
  /** Claims of this truth status. */
  count: number;
  /** The most outlets behind one of its edges, never more than that edge has claims of this truth status. */
  sources: number;
  /** Pixels at the default fit. */
  width: number;
  dash: number[];
  cross: boolean;
  /** Which end has the head; null when its edges run both ways or have no direction. */
  head: 'source' | 'target' | null;
  stored: { id: string; name: string; label: string; count: number }[];
}

const FINE = 1.3;
const THINNEST = 2;
const WIDEST = 7;
/** So many independent outlets give the widest line. */
const MANY = 20;

/** What the server calls all edges of one polarity between two nodes. */
export const selectionOf = (line: Pick<Line, 'source' | 'target' | 'polarity'>) =>
  `${line.source}~all-${line.polarity}~${line.target}`;

export function widthOf(sources: number, fine: boolean): number {
  if (fine) return FINE;
  const share = Math.log(Math.max(1, sources)) / Math.log(MANY);
  return THINNEST + (WIDEST - THINNEST) * Math.min(1, share);
}

/** Stored edges are one per pair, direction and name; this is what a reader sees of them. The order is the slice's. */
export function linesOf(slice: Slice, ontology: Ontology): Line[] {
  const names = new Map(ontology.edges.map(edge => [edge.name, edge]));
  const truths = new Map(ontology.modalities.map(truth => [truth.modality, truth]));
  const drawn = new Set(slice.nodes.map(node => node.id));
  const lines = new Map<string, Line & { fine: boolean }>();

  for (const edge of slice.edges) {
    if (!drawn.has(edge.source) || !drawn.has(edge.target) || edge.source === edge.target) continue;
    const name = names.get(edge.name);
    const polarity = name?.colour ?? 'neither';
    const forward = edge.source < edge.target;
    const source = forward ? edge.source : edge.target;
    const target = forward ? edge.target : edge.source;

    MODALITIES.forEach((modality, index) => {
      const count = edge.byModality[index] ?? 0;
      if (count <= 0) return;
      const id = `${selectionOf({ source, target, polarity })}~${modality}`;
      const fine = name?.dash === 'fine';
      const head = edge.symmetric ? null : forward ? 'target' as const : 'source' as const;
      const sources = Math.min(edge.sources, count);
      const line = lines.get(id);
      const stored = { id: edge.id, name: edge.name, label: name?.label ?? edge.name, count };
      if (!line) {
        const truth = truths.get(modality);
        lines.set(id, {
          id, source, target, polarity, modality, count, sources, fine, head, stored: [stored],
          width: 0, dash: truth?.dash ?? [], cross: truth?.cross ?? false,
        });
        return;
      }
      line.count += count;
      line.sources = Math.max(line.sources, sources);
      line.fine &&= fine;
      if (line.head !== head) line.head = null;
      line.stored.push(stored);
    });
  }
  return [...lines.values()].map(({ fine, ...line }) => ({ ...line, width: widthOf(line.sources, fine) }));
}

/** Groups the lines of each pair of nodes, in a fixed order: by polarity, then truth status. */
export function pairsOf(lines: readonly Line[]): Line[][] {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.source}~${line.target}`;
    const pair = pairs.get(key);
    if (pair) pair.push(line);
    else pairs.set(key, [line]);
  }
  for (const pair of pairs.values()) pair.sort((one, other) => one.id < other.id ? -1 : 1);
  return [...pairs.values()];
}

/** Whether the legend has greyed out all that a line stands for. */
export const isGrey = (line: Line, grey: { edges: string[]; modalities: string[] }) =>
  grey.modalities.includes(line.modality) || line.stored.every(edge => grey.edges.includes(edge.name));
