import {
  type Draft,
  type EditorStart,
  type ListedSheet,
  type NamedTerritory,
  type Saved,
  type SentSheet,
  type StoredSheet,
  TOKEN_HEADER,
} from '../protocol.ts';

const token = document.querySelector<HTMLMetaElement>('meta[name="jeton"]')?.content ?? '';

/** @throws Error whose message is for the person who writes. */
async function ask<T>(call: string, sent?: SentSheet): Promise<T> {
  const body = sent && { method: 'POST', body: JSON.stringify(sent) };
  const answer = await fetch(`api/${call}`, { headers: { [TOKEN_HEADER]: token }, ...body }).catch(() => {
    throw new Error('L’éditeur ne répond plus. Relancez « npm run edit », puis enregistrez de nouveau.');
  });
  const value = await answer.json();
  if (!answer.ok) throw new Error(value.message);
  return value;
}

export const askEditor = {
  start: () => ask<EditorStart>('depart'),
  sheets: () => ask<readonly ListedSheet[]>('fiches'),
  open: (id: string) => ask<StoredSheet>(`fiche?id=${encodeURIComponent(id)}`),
  territories: (query: string) =>
    ask<readonly NamedTerritory[]>(`territoires?q=${encodeURIComponent(query)}`),
  draft: (sent: SentSheet) => ask<Draft>('brouillon', sent),
  save: (sent: SentSheet) => ask<Saved>('fiche', sent),
};
