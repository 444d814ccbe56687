import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupBy } from '../collections/group-by.ts';
import { type SituatedSheet, strongestBond } from './offer-index.ts';
import { east, offeredAmong, place, situated } from './offered-sheets.fixture.ts';
import { offersAmong } from './offered-sheets.ts';

const ORDER = ['territory', 'departement', 'region', 'bordering', 'theme'];

/** Four départements a région on the continent, one on the island; each région borders the next. */
const surroundings = fc
  .record({
    region: fc.integer({ min: 0, max: 4 }),
    departement: fc.integer({ min: 0, max: 3 }),
    second: fc.boolean(),
    level: fc.constantFrom('region', 'departement', 'epci', 'petr', 'commune'),
    kilometres: fc.integer({ min: 0, max: 400 }),
  })
  .map(({ region, departement, second, level, kilometres }) => {
    const isIsland = region === 4;
    const codes = [`${region}${departement}`, ...(second ? [`${region}${(departement + 1) % 4}`] : [])];
    return place(`${level as 'region'}:${level === 'region' ? region : codes.join('+')}`, {
      pin: east(kilometres * 1000),
      departements: level === 'region' ? [] : codes,
      regions: [`${region}`],
      across: [
        ...[region - 1, region + 1].map((code) => `region:${code}` as const),
        ...[region - 1, region + 1].map((code) => `departement:${code}${departement}` as const),
      ],
      land: isIsland ? 'island' : 'continent',
    });
  });

const sheets = fc.array(fc.tuple(surroundings, fc.constantFrom('x', 'y'), fc.constantFrom('a', 'b')), {
  minLength: 1,
  maxLength: 12,
});

const built = (drawn: readonly (readonly [ReturnType<typeof place>, string, string])[]): SituatedSheet[] =>
  drawn.map(([at, theme, title], i) => situated(`s${i}`, at, { themes: [theme], title }));

function ranksOf(current: SituatedSheet, others: readonly SituatedSheet[]) {
  const from = current.places[0].territory.pin[0];
  return offeredAmong(current, others).map(({ sheet, reason }) => {
    const other = others.find((one) => one.sheet.id === sheet);
    const away = Math.round(Math.abs((other?.places[0].territory.pin[0] ?? 0) - from) * 1e5);
    return [ORDER.indexOf(reason), away, other?.sheet.title ?? '', Number(sheet.slice(1))] as const;
  });
}

test('the order is that of the rule, whatever the order of the list', () => {
  fc.assert(
    fc.property(sheets, fc.nat(12), (drawn, cut) => {
      const [current, ...others] = built(drawn);
      if (!current) return;
      const ranks = ranksOf(current, others);
      expect(ranksOf(current, others.toReversed())).toEqual(ranks);
      expect(ranksOf(current, [...others.slice(cut), ...others.slice(0, cut)])).toEqual(ranks);
      for (const [at, rank] of ranks.slice(1).entries()) {
        const before = ranks[at] ?? rank;
        const differs = rank.findIndex((value, column) => value !== before[column]);
        expect((before[differs] ?? 0) < (rank[differs] ?? 0), `${before} before ${rank}`).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('each sheet once, none across the ocean nor beyond 250 km as bordering, no distance beyond', () => {
  fc.assert(
    fc.property(sheets, (drawn) => {
      const [current, ...others] = built(drawn);
      if (!current) return;
      const found = offeredAmong(current, others);
      expect(new Set(found.map(({ sheet }) => sheet)).size).toBe(found.length);
      for (const { sheet, reason, distance, border } of found) {
        const there = others.find((one) => one.sheet.id === sheet)?.places[0];
        const here = current.places[0];
        const kilometres =
          Math.abs((there?.territory.pin[0] ?? 0) - here.territory.pin[0]) * (6371.0088 * (Math.PI / 180));
        if (reason !== 'theme') expect(there?.land).toBe(here.land);
        if (reason === 'bordering') expect(kilometres).toBeLessThan(250.001);
        else expect(border).toBeNull();
        if (reason === 'theme' || reason === 'territory' || kilometres > 250.001) expect(distance).toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});

/** Every other sheet is asked alone what binds it; then the rule is applied to them all. */
function offeredOneByOne(current: SituatedSheet, others: readonly SituatedSheet[]) {
  const offers = others
    .flatMap((other) => {
      const [offer] = offeredAmong(current, [other]);
      const { away } = strongestBond(current.places, other.places);
      return offer ? [{ offer, rank: [ORDER.indexOf(offer.reason), away], other }] : [];
    })
    .sort(
      (a, b) =>
        (a.rank[0] ?? 0) - (b.rank[0] ?? 0) ||
        (a.rank[1] ?? 0) - (b.rank[1] ?? 0) ||
        a.other.sheet.title.localeCompare(b.other.sheet.title, 'fr') ||
        a.other.sheet.id.localeCompare(b.other.sheet.id, 'fr', { numeric: true }),
    )
    .map(({ offer }) => offer);
  const groups = [...groupBy(offers, ({ reason }) => reason).values()];
  return groups.flatMap((group) => group.slice(0, 4)).slice(0, 8);
}

test('the offers are those of a comparison with every other sheet', () => {
  const many = fc.array(fc.tuple(surroundings, fc.constantFrom('x', 'y'), fc.constantFrom('a', 'b')), {
    minLength: 1,
    maxLength: 50,
  });
  fc.assert(
    fc.property(many, (drawn) => {
      const [current, ...others] = built(drawn);
      if (current) expect(offeredAmong(current, others)).toEqual(offeredOneByOne(current, others));
    }),
    { numRuns: 100 },
  );
});

test('so they are where sheets share places, one or two each', () => {
  const shared = fc
    .tuple(
      fc.array(surroundings, { minLength: 6, maxLength: 12 }),
      fc.array(
        fc.tuple(fc.nat(11), fc.option(fc.nat(11)), fc.constantFrom('x', 'y'), fc.constantFrom('a', 'b')),
        {
          minLength: 2,
          maxLength: 80,
        },
      ),
    )
    .map(([places, drawn]) => {
      const at = (index: number) => places[index % places.length] ?? place('commune:1');
      return drawn.map(([first, second, theme, title], i) =>
        situated(`s${i}`, second === null ? at(first) : [at(first), at(second)], { themes: [theme], title }),
      );
    });
  fc.assert(
    fc.property(shared, (sheets) => {
      const offersFor = offersAmong(sheets);
      for (const current of sheets) {
        const others = sheets.filter((one) => one !== current);
        expect(offersFor(current)).toEqual(offeredOneByOne(current, others));
      }
    }),
    { numRuns: 30 },
  );
});
