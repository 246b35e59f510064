import type { Point } from './contract';
import type { Placed, Rect } from './labels';
import { LINE_NAME, type LineName } from './lineNames';
import type { Figure, Measure, Shape } from './shapes';
import { FADE, FONT, mix, type Theme } from './theme';

/** What every stroke of text needs. Text goes to the canvas as text only: a name with markup in it is drawn letter by letter. */
export interface Pen { pen: CanvasRenderingContext2D; theme: Theme; measure: Measure }

const fontOf = (size: number, weight: number) => `${weight} ${size}px ${FONT}`;

/** Measures with a context of its own, and remembers. */
export function measurer(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, weight) => {
    // one measurement serves all sizes
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (context) context.font = fontOf(100, weight);
      width = context ? context.measureText(text).width / 100 : text.length * 0.55;
      known.set(key, width);
    }
    return width * size;
  };
}

export function textInside({ pen, theme }: Pen, figure: Figure, at: Point, zoom: number, faded: boolean): void {
  pen.font = fontOf(figure.insideSize * zoom, figure.insideWeight);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = faded ? mix(theme.ink, theme.ground, FADE) : theme.ink;
  pen.fillText(figure.inside, at.x, at.y + figure.insideSize * zoom * 0.06);
}

export function name({ pen, theme }: Pen, label: Placed, shape: Shape, faded: boolean): void {
  const { size, weight, text } = label.wanted;
  const ink = shape === 'circle' || shape === 'rounded' ? theme.ink : theme.inkSecond;
  pen.font = fontOf(size, weight);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = theme.ground;
  pen.strokeText(text, label.x, label.y);
  pen.fillStyle = faded ? mix(ink, theme.ground, FADE) : ink;
  pen.fillText(text, label.x, label.y);
}

export function badgeRect({ measure }: Pen, text: string, at: Point): Rect {
  const half = Math.max(11, measure(text, 10.5, 600) / 2 + 6);
  return { left: at.x - half, right: at.x + half, top: at.y - 8, bottom: at.y + 8 };
}

export function badge(tools: Pen, text: string, at: Point, faded: boolean): void {
  const { pen, theme } = tools;
  const { left, right, top } = badgeRect(tools, text, at);
  pen.fillStyle = faded ? mix(theme.inkSecond, theme.ground, FADE) : theme.inkSecond;
  pen.strokeStyle = theme.ground;
  pen.lineWidth = 3;
  pen.beginPath();
  pen.roundRect(left, top, right - left, 16, 8);
  pen.stroke();
  pen.fill();
  pen.font = fontOf(10.5, 600);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = theme.panel;
  pen.fillText(text, at.x, at.y + 0.6);
}

export function lineLabel({ pen, theme }: Pen, { x, y, rect, text, colour, selected }: LineName): void {
  pen.fillStyle = theme.panel;
  pen.strokeStyle = selected ? theme.accent : theme.line;
  pen.lineWidth = 1;
  pen.beginPath();
  pen.roundRect(rect.left, rect.top, rect.right - rect.left, LINE_NAME.height, LINE_NAME.height / 2);
  pen.fill();
  pen.stroke();
  pen.font = fontOf(LINE_NAME.size, LINE_NAME.weight);
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = colour;
  pen.fillText(text, x, y + 0.5);
}
