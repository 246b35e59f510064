// What only the browser can do for the pages: colours, clipboard, history, and sending an article to the server.

type Theme = 'light' | 'dark';

/** The colours chosen before, or else those of the system; applied to the page. */
export function theme(): Theme {
  const stored = remembered();
  const chosen: Theme = stored === 'light' || stored === 'dark' ? stored
    : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.dataset.theme = chosen;
  return chosen;
}

/** What was chosen before; nothing where the browser keeps nothing for us. */
function remembered(): string | null {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null;
  }
}

/** Chooses the colours; remembered in this browser, if it lets us. */
export function setTheme(chosen: Theme): void {
  try {
    localStorage.setItem('theme', chosen);
  } catch {
    // chosen for this page only
  }
  document.documentElement.dataset.theme = chosen;
}

export function back(): void {
  history.back();
}

/** Puts a text into the clipboard; outside secure contexts browsers offer only the old way. False when the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text);
      return true;
    }
  } catch {
    // the old way may be allowed all the same
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}

/** Scrolls an element into the middle of the view. */
export function show(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'center' });
}

/** 5 million UTF-16 units: what the server reads at most. */
const maxText = 5_000_000;
const maxFile = 20_000_000;

export interface DraftAnswer { id: string | null; problem: string | null; }

/**
 * Sends the article of a form to be read. It goes straight to the server, since a long text would break the page's own connection;
 * what is far too long does not leave the browser at all.
 */
export async function sendDraft(formId: string): Promise<DraftAnswer> {
  const form = document.getElementById(formId) as HTMLFormElement;
  const value = (name: string) => (form.elements.namedItem(name) as HTMLInputElement).value;
  const file = (form.elements.namedItem('file') as HTMLInputElement).files?.[0];
  try {
    if (file) {
      if (file.size > maxFile) return problem('The file is larger than 20 MB. Cut it into single articles.');
      const query = new URLSearchParams({ name: file.name, title: value('title'), date: value('date'), source: value('source') });
      return await answer(await fetch(`/api/v1/drafts/file?${query}`, { method: 'POST', body: file }));
    }
    const text = value('text');
    if (text.trim() === '') return problem('There is no text yet. Paste the article, or choose a file.');
    if (text.length > maxText) return problem('The text is longer than 5 million characters. Cut it into single articles.');
    return await answer(await fetch('/api/v1/drafts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text, title: value('title'), date: value('date'), source: value('source'), url: value('url') }),
    }));
  } catch {
    return problem('The server cannot be reached. Your text is still here: try again when it is back.');
  }
}

const problem = (text: string): DraftAnswer => ({ id: null, problem: text });

async function answer(response: Response): Promise<DraftAnswer> {
  if (response.ok) return { id: (await response.json() as { id: string }).id, problem: null };
  if (response.status === 413) return problem('The article is too long. Cut it into single articles.');
  const details = await response.json().catch(() => null) as { title?: string; detail?: string } | null;
  return problem(details?.detail ?? details?.title ?? `The server answered ${response.status}.`);
}
