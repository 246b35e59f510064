import { callsTo } from './calls';
import { GraphCanvas } from './canvas';
import type { Canvas, DotNet } from './contract';

export type { Canvas, CanvasState, DotNet, View } from './contract';

/**
 * Draws a graph in an element. The element's size is the picture's; its padding is room for what floats above the picture.
 * `dotnet` hears OnNodeSelected, OnEdgeSelected, OnNodeExpanded, OnBackgroundSelected, OnLoaded and OnFailed; null when nobody listens.
 */
export const create = (host: HTMLElement, dotnet: DotNet | null): Canvas => new GraphCanvas(host, callsTo(dotnet));
