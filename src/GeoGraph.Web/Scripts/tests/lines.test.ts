import { describe, expect, it, test } from 'vitest';
import { isGrey, linesOf, widthOf } from '../lines';
import { edge, ontology, PRK, RUS, slice, USA } from './examples';

const drawn = (...edges: ReturnType<typeof edge>[]) => linesOf(slice(...edges), ontology);

describe('what is drawn of stored edges', () => {
  it('splits an edge by truth status, with the count of each', () => {
    const lines = drawn(edge(PRK, 'arms-exchange', RUS, [2, 0, 4, 1]));
    expect(lines.map(line => [line.modality, line.count])).toEqual([['asserted', 2], ['possible', 4], ['denied', 1]]);
  });

  it('joins edges of one pair, polarity and truth status, whichever way they run', () => {
    const lines = drawn(edge(PRK, 'arms-exchange', RUS, [2, 0, 0, 0]), edge(RUS, 'talks', PRK, [3, 0, 0, 0]), edge(RUS, 'sanctions', PRK, [1, 0, 0, 0]));
    expect(lines.map(line => [line.id, line.count])).toEqual([
      ['country:PRK~all-cooperation~country:RUS~asserted', 5],
      ['country:PRK~all-conflict~country:RUS~asserted', 1],
    ]);
  });

  it('takes dash and cross from the ontology', () => {
    const other = { ...ontology, modalities: [{ modality: 'denied' as const, dash: [20, 1], cross: false }] };
    expect(linesOf(slice(edge(PRK, 'talks', RUS, [0, 0, 0, 1])), other)).toMatchObject([{ dash: [20, 1], cross: false }]);
    expect(drawn(edge(PRK, 'talks', RUS, [0, 1, 0, 1]))).toMatchObject([{ dash: [12, 7], cross: false }, { dash: [9, 3, 2, 3], cross: true }]);
  });

  it('leaves out edges to nodes that are not shown, and loops', () => {
    const shown = { ...slice(edge(PRK, 'talks', RUS, [1, 0, 0, 0]), edge(PRK, 'talks', PRK, [1, 0, 0, 0])) };
    expect(linesOf({ ...shown, nodes: shown.nodes.filter(node => node.id !== RUS) }, ontology)).toEqual([]);
  });

  it('draws an edge name that the ontology lacks as neither, under its own name', () => {
    expect(drawn(edge(PRK, 'new-name', RUS, [1, 0, 0, 0]))).toMatchObject([{ polarity: 'neither', stored: [{ label: 'new-name' }] }]);
  });

  test.each([
    ['target, when all run to the later id', [edge(PRK, 'talks', RUS, [1, 0, 0, 0]), edge(PRK, 'visit', RUS, [1, 0, 0, 0])], 'target'],
    ['source, when all run to the earlier id', [edge(RUS, 'talks', PRK, [1, 0, 0, 0])], 'source'],
    ['neither, when they run both ways', [edge(PRK, 'talks', RUS, [1, 0, 0, 0]), edge(RUS, 'talks', PRK, [1, 0, 0, 0])], null],
    ['neither, when one has no direction', [edge(PRK, 'visit', RUS, [1, 0, 0, 0]), edge(PRK, 'talks', RUS, [1, 0, 0, 0], { symmetric: true })], null],
  ])('has its head at %s', (_, edges, head) => expect(drawn(...edges)[0]!.head).toBe(head));

  it('is not wider than its own claims allow: one denial among many sources is thin', () => {
    const [asserted, denied] = drawn(edge(USA, 'sanctions', RUS, [30, 0, 0, 1], { sources: 20 }));
    expect(asserted!.width).toBeCloseTo(7);
    expect(denied!.width).toBeCloseTo(2);
  });

  test.each([[1, false, 2], [20, false, 7], [500, false, 7], [20, true, 1.3]])('%i sources, fine %s: %f px', (sources, fine, width) =>
    expect(widthOf(sources, fine)).toBeCloseTo(width));
});

describe('what the legend greys out', () => {
  const [line] = drawn(edge(PRK, 'talks', RUS, [1, 0, 0, 0]), edge(PRK, 'visit', RUS, [1, 0, 0, 0]));
  test.each([
    [[], [], false],
    [['talks'], [], false], // a visit is still there
    [['talks', 'visit'], [], true],
    [[], ['asserted'], true],
    [[], ['denied'], false],
  ])('names %j and truth statuses %j: %s', (edges, modalities, grey) => expect(isGrey(line!, { edges, modalities })).toBe(grey));
});
