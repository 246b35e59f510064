import type { Ontology, Slice } from './contract';

/** Gets JSON from this origin, and says in words what went wrong when it cannot. */
async function json(url: string, signal: AbortSignal): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(url, { headers: { accept: 'application/json' }, signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new Error('The server did not answer.', { cause: error });
  }
  if (!answer.ok) throw new Error(`The server answered ${answer.status} ${answer.statusText}`.trim() + '.');
  try {
    return await answer.json();
  } catch (error) {
    signal.throwIfAborted();
    throw new Error('The answer of the server is not JSON.', { cause: error });
  }
}

const has = (value: unknown, ...lists: string[]) =>
  typeof value === 'object' && value !== null && lists.every(list => Array.isArray((value as Record<string, unknown>)[list]));

export async function fetchSlice(url: string, signal: AbortSignal): Promise<Slice> {
  const slice = await json(url, signal);
  if (!has(slice, 'nodes', 'edges')) throw new Error('The answer of the server is no graph.');
  return slice as Slice;
}

const ontologies = new Map<string, Ontology>();

/** The ontology does not change while the server runs: one request per page. */
export async function fetchOntology(url: string, signal: AbortSignal): Promise<Ontology> {
  const known = ontologies.get(url);
  if (known) return known;
  const ontology = await json(url, signal);
  if (!has(ontology, 'edges', 'modalities')) throw new Error('The answer of the server is no ontology.');
  ontologies.set(url, ontology as Ontology);
  return ontology as Ontology;
}
