import type { Polarity } from './contract';
import type { Shape } from './shapes';

/** Colours as six-digit hexadecimal, so that they can be mixed. */
export interface Theme {
  name: 'light' | 'dark';
  ground: string;
  panel: string;
  line: string;
  ink: string;
  inkSecond: string;
  accent: string;
  outline: string;
  polarity: Record<Polarity, string>;
  fill: Record<Shape, string>;
}

const LIGHT: Theme = {
  name: 'light',
  ground: '#f7f8fa', panel: '#ffffff', line: '#e3e6ec', ink: '#1a2230', inkSecond: '#5b6678', accent: '#3b4cca', outline: '#48546a',
  polarity: { cooperation: '#1f6fb2', conflict: '#c2570c', neither: '#7a8496' },
  fill: { circle: '#ffffff', pill: '#eef2f7', hexagon: '#eaf3ef', rounded: '#f3f1ea', square: '#ffffff', diamond: '#f4eefb' },
};

const DARK: Theme = {
  name: 'dark',
  ground: '#0f141b', panel: '#161d27', line: '#263040', ink: '#e8edf5', inkSecond: '#9fabbd', accent: '#8c9bff', outline: '#93a1b6',
  polarity: { cooperation: '#5aa9ea', conflict: '#f08a46', neither: '#8793a6' },
  fill: { circle: '#1d2633', pill: '#212c3a', hexagon: '#1d2f2b', rounded: '#2c2a22', square: '#1d2633', diamond: '#2a2440' },
};

export const themeOf = (name: string): Theme => name === 'dark' ? DARK : LIGHT;

/** @param share how much of `other`, 0 to 1 */
export function mix(colour: string, other: string, share: number): string {
  const channel = (from: string, at: number) => parseInt(from.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map(at => Math.round(channel(colour, at) * (1 - share) + channel(other, at) * share));
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/** How far faded things go towards the ground. */
export const FADE = 0.8;
export const FONT = "'Inter Variable', Inter, system-ui, sans-serif";
