import { expect, test } from 'vitest';
import { linesOf } from '../lines';
import { labelOf, selectedLines } from '../selection';
import { edge, ontology, PRK, RUS, slice, USA } from './examples';

const lines = linesOf(slice(
  edge(PRK, 'arms-exchange', RUS, [0, 2, 3, 0]), edge(RUS, 'talks', PRK, [4, 0, 0, 0]), edge(PRK, 'visit', RUS, [1, 0, 0, 0]),
  edge(USA, 'sanctions', RUS, [5, 0, 0, 0]),
), ontology);

test.each([
  ['all of a pair and polarity', `${PRK}~all-cooperation~${RUS}`, ['planned', 'possible', 'asserted'], 'arms exchange + 2 more · 10'],
  ['one stored edge', `${PRK}~arms-exchange~${RUS}`, ['planned', 'possible'], 'arms exchange · 5'],
  ['one stored edge among others on its line', `${RUS}~talks~${PRK}`, ['asserted'], 'talks · 4'],
  ['the other polarity', `${RUS}~all-conflict~${USA}`, ['asserted'], 'sanctions · 5'],
  ['a stored edge the wrong way round', `${PRK}~talks~${RUS}`, [], null],
  ['a node', PRK, [], null],
  ['nothing', null, [], null],
])('%s', (_, selected, modalities, label) => {
  const found = selectedLines(lines, selected);
  expect(found.map(line => line.modality)).toEqual(modalities);
  if (label) expect(labelOf(found, selected)).toBe(label);
});
