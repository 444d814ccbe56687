import { expect, it } from 'vitest';
import { gazetteer, tables } from './gazetteer.fixture.ts';
import type { GazetteerEntry } from './resolution.ts';

interface Asked {
  readonly place: GazetteerEntry;
  readonly departement: string;
}

const seats = new Map(tables.communes.map((row) => [row.code, row.departement]));
const communes = tables.communes.map(
  ({ code, name, departement }): Asked => ({ place: { level: 'commune', code, name }, departement }),
);
const groups = (['epci', 'ept'] as const).flatMap((level) =>
  tables[level].map(
    ({ code, name, seat }): Asked => ({ place: { level, code, name }, departement: seats.get(seat) ?? '' }),
  ),
);

/** Those that do not come back as themselves. */
function lost(asked: readonly Asked[], ask: (it: Asked) => ReturnType<typeof gazetteer.resolve>): string[] {
  return asked.flatMap((it) => {
    const answer = ask(it);
    const isBack =
      answer.kind === 'found' &&
      answer.territory.level === it.place.level &&
      answer.territory.code === it.place.code;
    return isBack ? [] : [`${it.place.code} ${it.place.name}`];
  });
}

it.each([
  ['communes', communes, 34_969],
  ['EPCI and EPT', groups, 1_266],
])(
  'each of the %s asked by name and département comes back as itself',
  (_, asked, count) => {
    expect(asked).toHaveLength(count);
    expect(lost(asked, ({ place, departement }) => gazetteer.resolve(place.name, { departement }))).toEqual(
      [],
    );
    expect(
      lost(asked, ({ place, departement }) => gazetteer.resolve(`${place.name} (${departement})`)),
    ).toEqual([]);
  },
  30_000,
);

it('each région, département and collectivité asked by its name and level comes back as itself', () => {
  const wide = (
    [
      ['region', tables.regions],
      ['departement', tables.departements],
      ['com', tables.collectivites],
    ] as const
  ).flatMap(([level, rows]) =>
    rows.map(({ code, name }): Asked => ({ place: { level, code, name }, departement: '' })),
  );
  expect(lost(wide, ({ place }) => gazetteer.resolve(place.name, { level: place.level }))).toEqual([]);
  const codes = wide.filter(({ place }) => place.level !== 'com');
  const word = { region: 'Région', departement: 'Département' } as Record<string, string>;
  expect(lost(codes, ({ place }) => gazetteer.resolve(`${word[place.level]} ${place.code}`))).toEqual([]);
});
