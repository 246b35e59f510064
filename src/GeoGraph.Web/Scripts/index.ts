import { callsTo } from './calls';
import { GraphCanvas } from './canvas';
import type { Canvas, DotNet } from './contract';

export type { Canvas, CanvasState, DotNet, View } from './contract';

/**
 * Draws a graph in an element. The element's size is the picture's; its padding is room for what floats above the picture.
 * `dotnet` hears OnNodeSelected, OnEdgeSelected, OnNodeExpanded and OnBackgroundSelected; null when nobody listens.
 */
export function create(host: HTMLElement, dotnet: DotNet | null): Canvas {
  const canvas = new GraphCanvas(host, callsTo(dotnet));
  // so that a test, or somebody at the console, can ask the element what it draws
  return Object.assign(host, { canvas }).canvas;
}
