/** What crosses the border: JSON of the REST API, the view that the page asks for, and what the page gets back. */

export const MODALITIES = ['asserted', 'planned', 'possible', 'denied'] as const;
export type Modality = (typeof MODALITIES)[number];
export type Polarity = 'cooperation' | 'conflict' | 'neither';

export interface SliceNode {
  id: string;
  kind: string;
  name: string;
  /** ISO 3166 alpha-3; null when none or unknown. */
  country: string | null;
  claims: number;
  /** How many others it has an edge with, drawn or not. */
  neighbours: number;
}

export interface SliceEdge {
  id: string;
  source: string;
  target: string;
  name: string;
  symmetric: boolean;
  /** Claims by truth status, in the order of MODALITIES. */
  byModality: number[];
  /** Number of different outlets that state it. */
  sources: number;
}

export interface Slice {
  nodes: SliceNode[];
  edges: SliceEdge[];
  totalNodes: number;
}

export interface EdgeName {
  name: string;
  label: string;
  colour: Polarity;
  /** `fine` stands (an office, a membership), `solid` happened. */
  dash: 'solid' | 'fine';
}

export interface TruthStatus {
  modality: Modality;
  /** Pixels drawn and left out in turn; empty is a solid line. */
  dash: number[];
  cross: boolean;
}

export interface Ontology {
  edges: EdgeName[];
  modalities: TruthStatus[];
}

export interface View {
  theme: 'light' | 'dark';
  /** A node id, a stored edge `source~name~target`, or a drawn line `one~all-polarity~other`. */
  selected: string | null;
  centers: string[];
  /** What the legend has greyed out. */
  grey: { edges: string[]; modalities: string[]; kinds: string[] };
}

/** The .NET side of Blazor's JS interop. */
export interface DotNet {
  invokeMethodAsync(name: string, ...args: unknown[]): Promise<unknown>;
}

export interface Point { x: number; y: number }

export interface Canvas {
  load(url: string, ontologyUrl: string, view: View): Promise<void>;
  update(view: View): void;
  fit(): void;
  relayout(): void;
  state(): CanvasState;
  dispose(): void;
}

export interface CanvasState {
  theme: string;
  nodes: { id: string; label: string; shape: string; x: number; y: number; hidden: boolean; faded: boolean; at?: Point }[];
  edges: {
    id: string; source: string; target: string; polarity: Polarity; modality: Modality; dash: number[]; cross: boolean;
    width: number; count: number; hidden: boolean; faded: boolean; colour: string;
    /** The middle of the line (or of the node), in pixels of the browser's window; missing when nothing can be drawn. */
    at?: Point;
  }[];
  /** Names and edge labels that found room, in the order in which they were drawn. */
  labels: string[];
}
