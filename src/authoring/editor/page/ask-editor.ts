import {
  type Draft,
  type EditorStart,
  type ImportReport,
  type ListedSheet,
  type NamedChoice,
  type Renaming,
  type Saved,
  type SentImport,
  type SentSheet,
  type SheetAt,
  type StoredSheet,
  type Tick,
  TOKEN_HEADER,
} from '../protocol.ts';

const TOKEN = 'meta[name="jeton"]';

/** Of this page; a server that was started again has another, which its own page carries. */
async function headersWith(isRenewed: boolean): Promise<Readonly<Record<string, string>>> {
  const html = isRenewed ? await (await fetch('./')).text() : null;
  const page = html === null ? document : new DOMParser().parseFromString(html, 'text/html');
  const token = page.querySelector<HTMLMetaElement>(TOKEN)?.content ?? '';
  if (isRenewed) document.querySelector(TOKEN)?.setAttribute('content', token);
  return { [TOKEN_HEADER]: token };
}

/** @throws Error whose message is for the person who writes. */
async function ask<T>(call: string, sent: unknown = null): Promise<T> {
  const body = JSON.stringify(sent);
  const attempt = async (isRenewed: boolean) =>
    fetch(`api/${call}`, { method: 'POST', headers: await headersWith(isRenewed), body });
  const answer = await attempt(false)
    .then((first) => (first.status === 403 ? attempt(true) : first))
    .catch(() => {
      throw new Error('L’éditeur ne répond plus. Relancez « npm run edit », puis enregistrez de nouveau.');
    });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

export const askEditor = {
  start: () => ask<EditorStart>('depart'),
  sheets: () => ask<readonly ListedSheet[]>('fiches'),
  open: (id: string) => ask<StoredSheet>('ouvrir', id),
  territories: (query: string) => ask<readonly NamedChoice[]>('territoires', query),
  icons: (query: string) => ask<readonly NamedChoice[]>('icones', query),
  draft: (sent: SentSheet) => ask<Draft>('brouillon', sent),
  save: (sent: SentSheet) => ask<Saved>('enregistrer', sent),
  mentions: (id: string) => ask<readonly string[]>('mentions', id),
  remove: (sheet: SheetAt) => ask<{ readonly kept: string }>('supprimer', sheet),
  rename: (sheet: Renaming) => ask<{ readonly id: string }>('renommer', sheet),
  tick: (doubt: Tick) => ask<Tick>('relu', doubt),
  importFile: (sent: SentImport) => ask<ImportReport>('importer', sent),
};
