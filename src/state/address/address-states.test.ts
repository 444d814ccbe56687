import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSheets, readTerritories, searchOf } from '../../core/comparison/compared-set.ts';
import { colourings } from '../../core/indicators/colouring-names.ts';
import { LONGEST_TITLE, NO_COVER, readCover, readDossier } from '../../core/sheet/dossier.ts';
import { AMOUNT_CLASSES, byFacet, FILTER_LEVELS, TOWN_CLASSES } from '../../core/sheet/facets.ts';
import { SORTS } from '../../core/sheet/sort-sheets.ts';
import { isGrouping, LEVELS } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { coverOf, dossierSearch, parseComparedSearch, parseDossierSearch } from './page-params.ts';
import {
  filtersSearch,
  formatView,
  PINNED_LEVELS,
  parseSearch,
  readFilters,
  readSearchString,
  writeSearchString,
} from './search-params.ts';

const STATES = { numRuns: 1_000 };
const GARBAGE = { numRuns: 10_000 };

const id = fc.stringMatching(/^[0-9a-z-]{1,60}$/u);
const some = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.uniqueArray(one, { maxLength });
const choice = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const given = (search: object) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

const view = fc
  .record({
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    zoom: fc.double({ min: 0, max: 22, noNaN: true }),
  })
  .map(formatView);

const filters = fc.record({
  ...byFacet(() => some(id, 8)),
  levels: fc.subarray([...FILTER_LEVELS]),
  regions: some(fc.stringMatching(/^\d{2}$/u), 8),
  towns: fc.subarray(TOWN_CLASSES.map(({ id }) => id)),
  amounts: fc.subarray(AMOUNT_CLASSES.map(({ id: word }) => word)),
});

const query = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .map((text) => text.slice(0, 200).trim())
  .filter((text) => text !== '' && !/\p{Cs}/u.test(text));

const atlas = fc.record({
  vue: fc.option(view, { nil: undefined }),
  niveau: choice(PINNED_LEVELS),
  couleur: choice(colourings()),
  q: fc.option(query, { nil: undefined }),
  tri: choice(SORTS),
  suivre: choice(['carte'] as const),
});

test('any state of the list and the map is read back from its address', () => {
  fc.assert(
    fc.property(atlas, filters, (state, chosen) => {
      const written = writeSearchString({ ...state, ...filtersSearch(chosen) });
      const read = parseSearch(readSearchString(written));
      expect(read).toEqual(given({ ...state, ...filtersSearch(chosen) }));
      expect(readFilters(read)).toEqual(chosen);
    }),
    STATES,
  );
});

test('any comparison is read back from its address', () => {
  const key = fc
    .tuple(fc.constantFrom(...LEVELS), fc.stringMatching(/^[0-9a-z-]{1,60}$/u))
    .map(([level, code]) => territoryKey(level, isGrouping(level) ? code : code.toUpperCase()));
  const sheets = fc.array(fc.option(id), { maxLength: 4 }).map((list) => {
    const last = list.findLastIndex((one) => one !== null);
    return list.slice(0, last + 1);
  });
  fc.assert(
    fc.property(some(key, 4), sheets, (keys, chosen) => {
      const written = writeSearchString({ ...searchOf({ keys, sheets: chosen }) });
      const read = parseComparedSearch(readSearchString(written));
      expect(readTerritories(read.territoires)).toEqual(keys.map((one) => ({ key: one })));
      expect(readSheets(read.fiches)).toEqual(chosen);
    }),
    STATES,
  );
});

test('any dossier is read back from its address, with its title and its note', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aé&=?#%+,; \n"<'), maxLength: 500 });
  fc.assert(
    fc.property(some(id, 40), fc.record({ title: words, note: words }).map(readCover), (dossier, cover) => {
      const written = writeSearchString({ ...dossierSearch(dossier, cover) });
      const read = parseDossierSearch(readSearchString(written));
      expect(readDossier(read.fiches)).toEqual(dossier);
      expect(coverOf(read)).toEqual(dossier.length > 0 ? cover : NO_COVER);
    }),
    STATES,
  );
});

test('whatever is written after « ? », the part that holds is kept', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'&=?#%+,;[]{}<>"\'\\ \u0000-01aé'), maxLength: 80 }),
  );
  fc.assert(
    fc.property(
      noise,
      fc.constantFrom(...PINNED_LEVELS),
      fc.constantFrom(...LEVELS),
      (text, niveau, level) => {
        // The last of a key said twice counts: what holds is said last.
        const read = readSearchString(
          `?${text}&niveau=${niveau}&territoires=${level}-1&fiches=une-fiche&themes=un-theme`,
        );
        expect(parseSearch(read)).toMatchObject({ niveau, themes: 'un-theme' });
        expect(readTerritories(parseComparedSearch(read).territoires)).toEqual([
          { key: territoryKey(level, '1') },
        ]);
        expect(readDossier(parseDossierSearch(read).fiches)).toEqual(['une-fiche']);
        expect([...(parseDossierSearch(read).titre ?? '')].length).toBeLessThanOrEqual(LONGEST_TITLE);
      },
    ),
    GARBAGE,
  );
});

test('within one list, the entries that hold are kept beside any others', () => {
  const noise = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(',', ''));
  fc.assert(
    fc.property(noise, (text) => {
      const list = `${text},bon`;
      expect(readDossier(parseDossierSearch({ fiches: list }).fiches)).toContain('bon');
      expect(readFilters(parseSearch({ themes: list })).themes).toContain('bon');
      const territories = parseComparedSearch({ territoires: `${text},commune-1` }).territoires;
      expect(readTerritories(territories)).toContainEqual({ key: territoryKey('commune', '1') });
    }),
    GARBAGE,
  );
});
