import type { DotNet } from './contract';

/** What the page is told. A page that has gone away is no error of the canvas. */
export interface Calls {
  nodeSelected(id: string): void;
  edgeSelected(selection: string): void;
  nodeExpanded(id: string): void;
  backgroundSelected(): void;
}

export function callsTo(dotnet: DotNet | null): Calls {
  const call = (name: string, ...args: unknown[]) => {
    dotnet?.invokeMethodAsync(name, ...args).catch((error: unknown) => console.warn(`${name} was not heard`, error));
  };
  return {
    nodeSelected: id => call('OnNodeSelected', id),
    edgeSelected: selection => call('OnEdgeSelected', selection),
    nodeExpanded: id => call('OnNodeExpanded', id),
    backgroundSelected: () => call('OnBackgroundSelected'),
  };
}
