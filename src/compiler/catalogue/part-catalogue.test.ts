import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Catalogue, SheetSummary, SheetTerritory } from '../../domain/sheet/catalogue.ts';
import { indexOf } from '../../domain/sheet/catalogue-index.ts';
import { provisionalId } from '../../domain/sheet/provisional-id.ts';
import { LEVELS } from '../../domain/territory/level.ts';
import { territoryKey } from '../../domain/territory/territory.ts';
import type { ParentTerritory } from '../../domain/territory/territory-record.ts';
import { CATALOGUE_FILE, isParted, type ShippedCatalogue } from '../../formats/catalogue-file.ts';
import { joinCatalogue } from '../../formats/join-catalogue.ts';
import { REST_FILE, type RestOfCatalogue } from '../../formats/rest-of-catalogue-file.ts';
import { runs } from '../../testing/property-runs.ts';
import { ofName } from '../../text/french-names.ts';
import { partCatalogue } from './part-catalogue.ts';

const word = fc.stringMatching(/^[A-ZÉa-zéœ’ -]{1,12}$/u);

const degrees = (most: number, decimals: number) =>
  fc.integer({ min: -most * 10 ** decimals, max: most * 10 ** decimals }).map((n) => n / 10 ** decimals);

const code = fc.stringMatching(/^[0-9AB]{2,5}$/u);

const shared = fc
  .record({ level: fc.constantFrom(...LEVELS), code, name: word })
  .map(({ level, code: own, name }) => ({ key: territoryKey(level, own), level, code: own, name }));

const around = fc.uniqueArray(shared, { selector: ({ key }) => key, minLength: 1, maxLength: 12 });

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
      areaKm2: fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }), { nil: null }),
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
        communes,
        ruralShare,
        pin,
        bbox,
        ...rest
      }) => ({
        ...own,
        ...(kind && { kind }),
        ...{ article, of: of ?? ofName({ name: own.name, article }) },
        parents: rest.parents.map((parent, at) => ({ ...parent, share: shares[at] ?? 'whole' })),
        indicators: { population, areaKm2, communes, ruralShare },
        ...{ pin, bbox },
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
      told: fc.option(fc.record({ states: fc.constant(['fini']) }), { nil: undefined }),
    })
    .map(({ at, themes, where, cut, told, ...own }) => {
      const [first, ...others] = at;
      const [theme, ...more] = themes;
      if (!first || theme === undefined) throw new Error('empty');
      return {
        ...own,
        territories: [first.key, ...others.map(({ key }) => key)],
        themes: [theme, ...more],
        ...(where && { where }),
        ...(cut !== undefined && { cut }),
        ...(told && { told }),
      };
    });

const catalogues: fc.Arbitrary<ShippedCatalogue> = around
  .chain((parents) =>
    fc.uniqueArray(territory(parents), { selector: ({ key }) => key, minLength: 3, maxLength: 40 }),
  )
  .chain((places) =>
    fc.record({
      places: fc.constant(places),
      rows: fc.array(sheet(places), { minLength: 51, maxLength: 90 }),
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
function shipped(catalogue: ShippedCatalogue) {
  const { first, rest } = partCatalogue(catalogue);
  const read = CATALOGUE_FILE.read(JSON.parse(CATALOGUE_FILE.write(first)));
  if (!isParted(read)) throw new Error('not in parts');
  return { first: read, rest: REST_FILE.read(JSON.parse(REST_FILE.write(rest))) };
}

const joined = (catalogue: ShippedCatalogue, withRest: (rest: RestOfCatalogue) => RestOfCatalogue | null) => {
  const { first, rest } = shipped(catalogue);
  return joinCatalogue(first, withRest(rest));
};

test('both parts together are the catalogue, in its order', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      const { stoodFor, ...whole } = joined(catalogue, (rest) => rest);
      expect(whole).toEqual(catalogue);
      expect([...(stoodFor?.values() ?? [])]).toEqual(catalogue.sheets.slice(50).map(({ id }) => id));
    }),
    runs(60),
  );
});

/** By places in the list, which stand for ids. */
function told(catalogue: Catalogue) {
  const { within, filterValues, regions } = indexOf(catalogue);
  const place = new Map(catalogue.sheets.map(({ id }, at) => [id, at]));
  return {
    counts: [...within].map(([key, sheets]) => [key, sheets.map((one) => place.get(one.sheet.id))]),
    values: [...filterValues.values()],
    pins: catalogue.territories.map(({ key, pin }) => [key, pin]),
    regions: regions.map((region) => region.id).sort(),
  };
}

test('counts, filters and pins are right before the rest has come', () => {
  fc.assert(
    fc.property(catalogues, (catalogue) => {
      const seen = joined(catalogue, () => null);
      expect(told(seen)).toEqual(told(catalogue));
      expect(seen.sheets.slice(0, 50)).toEqual(catalogue.sheets.slice(0, 50));
      expect(seen.sheets[50]?.id).toBe(provisionalId(50));
    }),
    runs(30),
  );
});
