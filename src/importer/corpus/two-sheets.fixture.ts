import { expect } from 'vitest';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from '../sheets/import-document.ts';
import { USUAL } from './received-document.fixture.ts';

/** Texts of the two sheets of a made document, nothing lost; `asides` is what must be set aside. */
export async function twoSheetsOf(
  name: string,
  bytes: Uint8Array,
  asides: readonly string[],
): Promise<readonly string[]> {
  const reading = await readDocument(name, bytes, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets, conservation, aside } = importDocument({ name, path: name, reading }, null, USUAL);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  expect(sheets.map(({ title }) => title)).toEqual(['Ville de Brest : alpha', 'Ville de Nantes : beta']);
  const texts = aside.map(({ text }) => text);
  for (const words of asides) expect(texts).toContain(words);
  return sheets.map(({ text }) => text);
}
