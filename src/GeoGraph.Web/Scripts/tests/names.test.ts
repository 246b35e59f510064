import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { fetchSlice } from '../fetching';
import { Notice } from '../notice';
import { name, textInside } from '../pens';
import { figureOf, scaleFor, shapeOf } from '../shapes';
import { nearest } from '../steps';
import { themeOf } from '../theme';
import { measure, node } from './examples';

const HOSTILE = '<img src=x onerror=alert(1)>';

afterEach(() => vi.unstubAllGlobals());

test.each([['country', 'circle'], ['person', 'pill'], ['organization', 'hexagon'], ['group', 'rounded'], ['place', 'square'], ['event', 'diamond']])(
  'a %s is a %s', (kind, shape) => expect(shapeOf(kind)).toBe(shape));

describe('figures', () => {
  it('shows a country by its code, with the name beside', () =>
    expect(figureOf(node('country:PRK', { name: 'North Korea' }), 1, measure)).toMatchObject({ inside: 'PRK', beside: 'North Korea' }));

  it('makes a pill wide enough for its name', () => {
    const figure = figureOf(node('person:x', { name: 'Volodymyr Zelenskyy' }), 1, measure);
    expect(2 * figure.width).toBeGreaterThan(measure(figure.inside, figure.insideSize));
    expect(figure.beside).toBe('');
  });

  it('grows with the claims, by their logarithm', () => {
    const radius = (claims: number) => figureOf(node('country:PRK', { claims }), 1, measure).width;
    expect(radius(10)).toBeGreaterThan(radius(1));
    expect(radius(59) - radius(50)).toBeLessThan(radius(10) - radius(1));
  });

  it('is smaller on a phone', () => expect(scaleFor(60, 390, 700)).toBeLessThan(scaleFor(60, 750, 850)));
});

describe('a name with markup in it', () => {
  it('is written letter by letter', () => {
    const written: string[] = [];
    const pen = { fillText: (text: string) => written.push(text), strokeText: (text: string) => written.push(text) } as unknown as CanvasRenderingContext2D;
    const tools = { pen, theme: themeOf('light'), measure };
    const rect = { left: 0, top: 0, right: 1, bottom: 1 };
    name(tools, { x: 0, y: 0, rect, wanted: { id: 'a', text: HOSTILE, size: 12, weight: 500, width: 9, importance: 1, forced: false, node: rect } }, 'circle', false);
    textInside(tools, figureOf(node('person:x', { name: HOSTILE }), 1, measure), { x: 0, y: 0 }, 1, false);
    expect(written[0]).toBe(HOSTILE);
    expect(HOSTILE.startsWith(written[2]!.slice(0, -1))).toBe(true);
  });

  it('is text in a message', () => {
    const host = document.createElement('div');
    new Notice(host).show(HOSTILE, themeOf('light'));
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).toContain(HOSTILE);
  });
});

describe('a message', () => {
  it('offers to try again, and goes when hidden', () => {
    const host = document.createElement('div');
    const retry = vi.fn();
    const notice = new Notice(host);
    notice.show('It broke.', themeOf('dark'), retry);
    host.querySelector('button')!.click();
    expect(retry).toHaveBeenCalledOnce();
    notice.hide();
    expect(host.querySelector('button')).toBeNull();
  });
});

describe('loading', () => {
  const answer = (body: string, status = 200) => vi.stubGlobal('fetch', async () => new Response(body, { status, statusText: 'Bad Luck' }));
  const load = () => fetchSlice('/api/slice', new AbortController().signal);
  test.each([
    ['{}', 500, 'The server answered 500 Bad Luck.'],
    ['<html>', 200, 'The answer of the server is not JSON.'],
    ['{"nodes":[]}', 200, 'The answer of the server is no graph.'],
  ])('of %s with %i says: %3$s', async (body, status, message) => {
    answer(body, status);
    await expect(load()).rejects.toThrow(message);
  });

  it('says so when nobody answers', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('failed'); });
    await expect(load()).rejects.toThrow('The server did not answer.');
  });
});

test.each([['right', { x: 1, y: 0 }, 'b'], ['up', { x: 0, y: 1 }, 'd'], ['left', { x: -1, y: 0 }, undefined]])(
  'the arrow %s goes to %s', (_, direction, id) => {
    const points = new Map([['a', { x: 0, y: 0 }], ['b', { x: 10, y: 2 }], ['c', { x: 30, y: 0 }], ['d', { x: 1, y: 9 }]]);
    expect(nearest(points, 'a', direction)).toBe(id);
  });
