import type { Ontology, Slice, SliceEdge, SliceNode, View } from '../contract';

export const ontology: Ontology = {
  edges: [
    { name: 'arms-exchange', label: 'arms exchange', colour: 'cooperation', dash: 'solid' },
    { name: 'talks', label: 'talks', colour: 'cooperation', dash: 'solid' },
    { name: 'visit', label: 'visit', colour: 'cooperation', dash: 'solid' },
    { name: 'sanctions', label: 'sanctions', colour: 'conflict', dash: 'solid' },
    { name: 'leader-of', label: 'leads', colour: 'neither', dash: 'fine' },
  ],
  modalities: [
    { modality: 'asserted', dash: [], cross: false },
    { modality: 'planned', dash: [12, 7], cross: false },
    { modality: 'possible', dash: [2, 6], cross: false },
    { modality: 'denied', dash: [9, 3, 2, 3], cross: true },
  ],
};

export const node = (id: string, more: Partial<SliceNode> = {}): SliceNode =>
  ({ id, kind: id.slice(0, id.indexOf(':')), name: id.slice(id.indexOf(':') + 1), country: null, claims: 1, neighbours: 0, ...more });

export const edge = (source: string, name: string, target: string, byModality: number[], more: Partial<SliceEdge> = {}): SliceEdge =>
  ({ id: `${source}~${name}~${target}`, source, target, name, symmetric: false, byModality, sources: 1, ...more });

export function slice(...edges: SliceEdge[]): Slice {
  const ids = [...new Set(edges.flatMap(one => [one.source, one.target]))];
  return { nodes: ids.map(id => node(id)), edges, totalNodes: ids.length };
}

export const view = (more: Partial<View> = {}): View =>
  ({ theme: 'light', selected: null, centers: [], grey: { edges: [], modalities: [], kinds: [] }, ...more });

/** Every letter as wide as half its height. */
export const measure = (text: string, size: number) => text.length * size * 0.5;

export const PRK = 'country:PRK', RUS = 'country:RUS', USA = 'country:USA';
