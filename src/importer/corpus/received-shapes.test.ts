import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { gazetteer, tables } from '../../compiler/gazetteer/gazetteer.fixture.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../compiler/sheet/sheet-context.fixture.ts';
import { proposeEntries } from '../index/write-index.ts';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from '../sheets/import-document.ts';
import { USUAL } from './received-document.fixture.ts';

/** Three initiatives, as many authors would send them. */
const FOLDER = fileURLToPath(new URL('documents/', import.meta.url));
const TITLES = [
  'recyclerie solidaire au cœur du quartier de Bellevue',
  'supermarché coopératif',
  'caisse alimentaire commune',
];
const TERRITORIES = ['ville de brest', 'communauté de communes du clermontois', 'département de la drôme'];
const AUTHORS = ['Yann Le Gall', 'Claire Rouquette', 'Marie Faure'];

it.each(readdirSync(FOLDER))('%s gives three sheets, whole, with their territories', async (name) => {
  const reading = await readDocument(name, readFileSync(`${FOLDER}${name}`), USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const { sheets, conservation, diagnostics } = importDocument({ name, path: name, reading }, null, USUAL);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  expect(diagnostics).toEqual([]);
  expect(sheets.map(({ title }) => title?.toLowerCase())).toEqual(
    TITLES.map((title) => expect.stringMatching(new RegExp(`${title.toLowerCase()}$`, 'u'))),
  );
  const entries = proposeEntries(sheets, { gazetteer, tables, themes: [] }, []);
  expect(entries.map(({ territory }) => territory.words.join().toLowerCase())).toEqual(TERRITORIES);
  const read = sheets.map(({ id, text }) => {
    const ready = text
      .replace('territoire:', 'territoire: Ville de Brest')
      .replace('themes:', `themes: [${CONTEXT.themes?.[0]?.id}]`);
    return parseSheet({ path: `data/fiches/${id}.md`, text: ready }, { ...CONTEXT, kindOf: USUAL.kindOf })
      .sheet;
  });
  const quotations = read.map((sheet) => sheet?.sections.flatMap(({ quotation }) => quotation?.author ?? []));
  expect(quotations).toEqual(AUTHORS.map((author) => [author]));
  for (const sheet of read) {
    expect(sheet?.sections.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['why', 'how', 'figures']),
    );
    expect(
      sheet?.sections.flatMap(({ keyFigures = [] }) => keyFigures).some(({ numeral }) => numeral !== null),
    ).toBe(true);
  }
});
