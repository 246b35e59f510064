import { FONT, type Theme } from './theme';

/** A message in the middle of the canvas; it stays until it is answered or no longer true. */
export class Notice {
  private readonly element = document.createElement('div');

  constructor(host: HTMLElement) {
    this.element.className = 'canvas-notice';
    this.element.setAttribute('role', 'status');
    this.element.hidden = true;
    host.append(this.element);
  }

  show(text: string, theme: Theme, retry?: () => void): void {
    const words = document.createElement('p');
    words.textContent = text;
    words.style.margin = '0';
    this.element.replaceChildren(words);
    if (retry) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Try again';
      button.addEventListener('click', retry);
      Object.assign(button.style, {
        marginTop: '10px', padding: '7px 13px', border: '0', borderRadius: '8px', background: theme.accent, color: theme.panel,
        font: `600 13px ${FONT}`, cursor: 'pointer',
      });
      this.element.append(button);
    }
    Object.assign(this.element.style, {
      position: 'absolute', left: '50%', top: '50%', transform: 'translate(-50%, -50%)', zIndex: '2', maxWidth: '32ch',
      padding: '14px 18px', textAlign: 'center', font: `13px/1.45 ${FONT}`, color: theme.ink, background: theme.panel,
      border: `1px solid ${theme.line}`, borderRadius: '12px', boxShadow: '0 1px 2px #10182014, 0 4px 16px #1018200d',
    });
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
    this.element.replaceChildren();
  }

  remove(): void { this.element.remove(); }

  get visible(): boolean { return !this.element.hidden; }
}
