import { expect, test } from 'vitest';
import type { LocatedEntry } from './located-entry.ts';
import type { NameIndex } from './name-index.ts';
import { suggester } from './suggest.ts';

const commune = (name: string, population: number): LocatedEntry => ({
  entry: { level: 'commune', code: name, name },
  type: '',
  departements: [],
  regions: [],
  epci: [],
  ept: [],
  population,
});

const wellKnown = commune('Besançon', 120_000);
const nearer = commune('Besancet', 100);

function offered(names: readonly (readonly [string, LocatedEntry])[]) {
  const none = new Map<string, never>();
  const index: NameIndex = {
    official: new Map(names.map(([key, located]) => [key, [located]])),
    former: none,
    retired: none,
    articleless: none,
    cores: none,
    shortCores: none,
    mainCores: [],
    aliases: none,
  };
  return suggester(index)('Besancey', () => true).map(({ entry }) => entry.name);
}

test.each([
  [
    [
      ['besancon', wellKnown],
      ['besancet', nearer],
    ],
  ],
  [
    [
      ['besancet', nearer],
      ['besancon', wellKnown],
    ],
  ],
] as const)(
  'a well-known name two typos away is offered with a nearer one, whatever their order: %j',
  (names) => {
    expect(offered(names)).toEqual(['Besançon', 'Besancet']);
  },
);

test('a territory with two near names is suggested once', () => {
  expect(
    offered([
      ['besancet', wellKnown],
      ['besancon', wellKnown],
    ]),
  ).toEqual(['Besançon']);
});
