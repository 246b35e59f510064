import { describe, expect, it, test } from 'vitest';
import { pictureOf } from '../graph';
import { linesOf } from '../lines';
import { patternOf } from '../looks';
import { Model } from '../model';
import { figureOf } from '../shapes';
import { edge, measure, node, ontology, PRK, RUS, USA, view } from './examples';

const PUTIN = 'person:vladimir-putin';

function model(): Model {
  const nodes = [node(RUS, { neighbours: 120 }), node(PRK, { neighbours: 1 }), node(USA), node(PUTIN, { name: 'Vladimir Putin' })];
  const edges = [
    edge(PRK, 'arms-exchange', RUS, [0, 2, 3, 0]), edge(USA, 'sanctions', RUS, [5, 0, 0, 0]), edge(PUTIN, 'leader-of', RUS, [1, 0, 0, 0]),
  ];
  const shown = { nodes, edges, totalNodes: 4 };
  const one = new Model();
  one.show(pictureOf(shown, linesOf(shown, ontology), each => figureOf(each, 1, measure)));
  return one;
}
const faded = (one: Model) => one.state().nodes.filter(each => each.faded).map(each => each.id);
const fadedLines = (one: Model) => one.state().edges.filter(each => each.faded).map(each => each.id);

describe('attention', () => {
  it('fades all that the node under the pointer does not touch, and writes nothing into the graph', () => {
    const one = model();
    const before = JSON.stringify(one.picture.export());
    one.attend({ node: PRK });
    expect(faded(one)).toEqual([USA, PUTIN]);
    expect(fadedLines(one)).toEqual([`${RUS}~all-conflict~${USA}~asserted`, `${RUS}~all-neither~${PUTIN}~asserted`].sort());
    one.attend({ node: null });
    expect(faded(one)).toEqual([]);
    expect(JSON.stringify(one.picture.export())).toBe(before);
  });

  it('keeps the ends of the line under the pointer', () => {
    const one = model();
    one.attend({ line: `${PRK}~all-cooperation~${RUS}` });
    expect(faded(one)).toEqual([USA, PUTIN]);
  });
});

describe('the view', () => {
  test.each([
    [{ edges: [], modalities: [], kinds: ['person'] }, [PUTIN], [`${RUS}~all-neither~${PUTIN}~asserted`]],
    [{ edges: ['sanctions'], modalities: [], kinds: [] }, [], [`${RUS}~all-conflict~${USA}~asserted`]],
    [{ edges: [], modalities: ['possible'], kinds: [] }, [], [`${PRK}~all-cooperation~${RUS}~possible`]],
  ])('greys out %j', (grey, nodes, lines) => {
    const one = model();
    one.look(view({ grey }));
    expect(faded(one)).toEqual(nodes);
    expect(fadedLines(one)).toEqual(lines);
  });

  it('gives polarity another colour in the dark', () => {
    const one = model();
    const light = one.state().edges[0]!.colour;
    one.look(view({ theme: 'dark' }));
    expect(one.state()).toMatchObject({ theme: 'dark' });
    expect(one.state().edges[0]!.colour).not.toBe(light);
  });

  it('rings the centres and puts an underlay below selected lines only', () => {
    const one = model();
    one.look(view({ centers: [RUS], selected: `${PRK}~all-cooperation~${RUS}` }));
    expect(one.nodeLook(RUS).strokeWidth).toBeGreaterThan(one.nodeLook(PRK).strokeWidth);
    expect(one.lines().filter(line => one.lineLook(line.id).halo > 0).map(line => line.modality)).toEqual(['planned', 'possible']);
  });
});

it('counts the neighbours that are not shown', () => {
  const { picture } = model();
  expect(picture.getNodeAttribute(RUS, 'hiddenNeighbours')).toBe(117);
  expect(picture.getNodeAttribute(PRK, 'hiddenNeighbours')).toBe(0);
});

test.each([[[], [0, 0, 0, 0]], [[12, 7], [12, 7, 12, 7]], [[9, 3, 2, 3], [9, 3, 2, 3]], [[5], [5, 5, 5, 5]]])(
  'the dash %j repeats as %j', (dash, pattern) => expect(patternOf(dash)).toEqual(pattern));
