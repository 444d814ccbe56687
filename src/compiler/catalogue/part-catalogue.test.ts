import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import {
  CATALOGUE_FILE,
  type CatalogueWords,
  LATER_WORDS_FILE,
  type ShippedCatalogue,
} from '../../core/formats/catalogue-file.ts';
import { isOnePart, joinCatalogue } from '../../core/formats/join-catalogue.ts';
import type { Catalogue, SheetSummary, SheetTerritory } from '../../core/sheet/catalogue.ts';
import { indexOf } from '../../core/sheet/catalogue-index.ts';
import { LEVELS } from '../../core/territory/levels.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import type { ParentTerritory } from '../../core/territory/territory-record.ts';
import { ofName } from '../../core/text/french-names.ts';
import { frozenContent } from '../frozen-content.fixture.ts';
import { partCatalogue } from './part-catalogue.ts';

const word = fc.stringMatching(/^[A-ZÉa-zéœ’ -]{1,12}$/u);

const degrees = (most: number, decimals: number) =>
  fc.integer({ min: -most * 10 ** decimals, max: most * 10 ** decimals }).map((n) => n / 10 ** decimals);

const code = fc.stringMatching(/^[0-9AB]{2,5}$/u);

const shared = fc
  .record({ level: fc.constantFrom(...LEVELS), code, name: word })
  .map(({ level, code: own, name }) => ({ key: territoryKey(level, own), level, code: own, name }));

const figures = { population: 5000, areaKm2: null, communes: 2, ruralShare: 0.5 };

const around = fc
  .uniqueArray(shared, { selector: ({ key }) => key, minLength: 1, maxLength: 12 })
  .map((all) => all.map((one) => (one.level === 'epci' ? { ...one, indicators: figures } : one)));

const territory = (parents: readonly Omit<ParentTerritory, 'share'>[]): fc.Arbitrary<SheetTerritory> =>
  fc
    .record({
      own: shared,
      kind: fc.option(word, { nil: undefined }),
      article: fc.constantFrom('', 'la ', 'le ', 'l’'),
      of: fc.option(word, { nil: null }),
      parents: fc.subarray([...parents]),
      shares: fc.array(fc.constantFrom('whole', 'main', 'part'), { minLength: 12, maxLength: 12 }),
      population: fc.nat(3_000_000),
      areaKm2: fc.option(fc.double({ min: 0.01, max: 1e5, noNaN: true }), { nil: null }),
      bare: fc.boolean(),
      communes: fc.nat(900),
      ruralShare: fc.integer({ min: 0, max: 1e5 }).map((n) => n / 1e5),
      pin: fc.tuple(degrees(180, 5), degrees(90, 5)),
      decimals: fc.constantFrom(4, 5),
      bbox: fc.tuple(degrees(180, 4), degrees(90, 5), degrees(180, 5), degrees(90, 4)),
    })
    .map(
      ({
        own,
        kind,
        article,
        of,
        shares,
        population,
        areaKm2,
        bare,
        communes,
        ruralShare,
        pin,
        bbox,
        ...rest
      }) => ({
        ...own,
        ...(kind && { kind }),
        article,
        of: of ?? ofName({ name: own.name, article }),
        parents: rest.parents.map((parent, at) => ({ ...parent, share: shares[at] ?? 'whole' })),
        ...(bare && { bare: true }),
        indicators: { population, areaKm2: bare ? null : areaKm2, communes, ruralShare },
        pin,
        bbox,
      }),
    );

const THEMES = ['energie', 'emploi', 'culture'];

const sheet = (keys: readonly SheetTerritory[]): fc.Arbitrary<Omit<SheetSummary, 'id'>> =>
  fc
    .record({
      title: word,
      at: fc.shuffledSubarray([...keys], { minLength: 1, maxLength: 3 }),
      themes: fc.shuffledSubarray(THEMES, { minLength: 1 }),
      figure: fc.option(fc.record({ before: word, numeral: word, after: word }), { nil: null }),
      where: fc.option(word, { nil: undefined }),
      cut: fc.option(fc.nat(80), { nil: undefined }),
      about: fc.option(fc.constant(['rural'] as const), { nil: undefined }),
      facets: fc.option(fc.record({ states: fc.constant(['fini']) }), { nil: undefined }),
    })
    .map(({ at, themes, where, cut, about, facets, ...own }) => {
      const [first, ...others] = at;
      const [theme, ...more] = themes;
      if (!first || theme === undefined) throw new Error('empty');
      return {
        ...own,
        territories: [first.key, ...others.map(({ key }) => key)],
        themes: [theme, ...more],
        ...(where && { where }),
        ...(cut !== undefined && { cut }),
        ...(about && { about }),
        ...(facets && { facets }),
      };
    });

const catalogues: fc.Arbitrary<ShippedCatalogue> = around
  .chain((parents) =>
    fc.uniqueArray(territory(parents), { selector: ({ key }) => key, minLength: 3, maxLength: 40 }),
  )
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      rows: fc.array(sheet(places), { minLength: 1, maxLength: 90 }),
    }),
  )
  .map(({ places, rows }) => {
    const byKey = new Map(places.map((place) => [place.key, place]));
    const used = [...new Set(rows.flatMap((row) => row.territories))];
    return {
      sheets: rows.map((row, at) => ({ ...row, id: `fiche-${at}` })),
      territories: used.flatMap((key) => byKey.get(key) ?? []),
      overseas: [],
      versions: rows.map((_, at) => `v${at}`),
    };
  });

/** As the browser has them. */
function shipped(catalogue: ShippedCatalogue, size?: number) {
  const { first, later } = partCatalogue(catalogue, size);
  return {
    first: CATALOGUE_FILE.read(JSON.parse(CATALOGUE_FILE.write(first))),
    later: later && LATER_WORDS_FILE.read(JSON.parse(LATER_WORDS_FILE.write(later))),
  };
}

const joined = (
  catalogue: ShippedCatalogue,
  withLater: (later: CatalogueWords | null) => CatalogueWords | null,
) => {
  const { first, later } = shipped(catalogue);
  return joinCatalogue(first, withLater(later));
};

test('the parts together are the catalogue, in its order', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      expect(joined(catalogue, (later) => later)).toEqual(catalogue);
    }),
    runs(60),
  );
});

test('a collection of one page, and any in one part, needs no other', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      const { first, later } = shipped(catalogue);
      expect(isOnePart(first)).toBe(catalogue.sheets.length <= 50);
      expect(isOnePart(first)).toBe(later === null);
      const whole = shipped(catalogue, catalogue.sheets.length);
      expect(joinCatalogue(whole.first, whole.later)).toEqual(catalogue);
    }),
    runs(30),
  );
});

test('of the frozen content nothing is rounded', () => {
  const { catalogue } = frozenContent();
  expect(joined(catalogue, () => null)).toEqual(catalogue);
});

function withoutWords(catalogue: Catalogue) {
  const { within, filterValues, regions } = indexOf(catalogue);
  return {
    counts: [...within].map(([key, sheets]) => [key, sheets.map((one) => one.sheet.id)]),
    values: [...filterValues],
    pins: catalogue.territories.map(({ key, pin }) => [key, pin]),
    regions: regions.map((region) => region.id).sort(),
  };
}

test('ids, counts, filters and pins are right before the later words have come', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      const seen = joined(catalogue, () => null);
      expect(withoutWords(seen)).toEqual(withoutWords(catalogue));
      expect(seen.sheets.slice(0, 50)).toEqual(catalogue.sheets.slice(0, 50));
      expect(seen.sheets.map(({ id }) => id)).toEqual(catalogue.sheets.map(({ id }) => id));
    }),
    runs(30),
  );
});
