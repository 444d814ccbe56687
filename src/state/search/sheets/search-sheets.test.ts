import { describe, expect, it, test } from 'vitest';
import { sheetIndexFile } from '../../../compiler/catalogue/sheet-index.fixture.ts';
import { type ExpectedQuery, IMPORTANT_QUERIES, ORDINARY_QUERIES } from './queries.fixture.ts';
import { searchSheets } from './search-sheets.ts';
import { ACTES, COURSIERS, ENERGIE } from './sheet-ids.fixture.ts';
import { sheetIndexIn } from './sheet-search.fixture.ts';

const index = sheetIndexIn(sheetIndexFile);
const search = async (query: string, limit = 20) => (await searchSheets(index, query, limit)).results;
const ids = async (query: string) => (await search(query)).map(({ id }) => id);
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly { text: string; isMatch: boolean }[] = []) =>
  pieces.flatMap(({ text, isMatch }) => (isMatch ? [text] : []));

/** What comes first instead of what should, or null. */
async function wrong([query, first]: ExpectedQuery): Promise<string | null> {
  const found = await ids(query);
  const leading = found.slice(0, first.length);
  const isRight = first.length === 0 ? found.length === 0 : first.every((id) => leading.includes(id));
  return isRight ? null : `« ${query} » → ${found.slice(0, 4).join(', ') || 'nothing'}`;
}

test.each(IMPORTANT_QUERIES)('%j', async (query, first) => {
  expect(await wrong([query, first])).toBeNull();
});

test('nineteen queries in twenty are answered by what they are about', async () => {
  const queries = [...IMPORTANT_QUERIES, ...ORDINARY_QUERIES];
  const mistakes = (await Promise.all(queries.map(wrong))).filter((mistake) => mistake !== null);
  if (mistakes.length > 0) console.log(mistakes.join('\n'));
  expect(mistakes.length / queries.length).toBeLessThanOrEqual(0.05);
});

describe('order', () => {
  it('puts a title before a theme, and a theme before a text', async () => {
    expect((await ids('tiers-lieux')).slice(2)).toEqual(
      expect.arrayContaining([
        'ess-quartiers-toulouse-metropole',
        'start-up-de-territoire-meurthe-et-moselle',
        'derniers-commerces-ille-et-vilaine',
      ]),
    );
    expect((await ids('tiers-lieux')).at(-1)).toBe('derniers-commerces-ille-et-vilaine');
  });

  it('puts a whole word before one that is begun', async () => {
    // « essentiels » begins as « ESS » does.
    expect((await ids('ess')).at(-1)).toBe('mobilite-rurale-pays-de-langres');
    expect(await ids('ESS')).not.toContain('mobilite-rurale-pays-de-langres');
  });

  it('puts a whole word in a text before one that is only begun in a title', async () => {
    const sheet = (id: string, title: string, sentence: string) => ({
      id,
      passages: [
        { field: 'title', heading: 'Titre', sentences: [title] },
        { field: 'text', heading: 'Pourquoi\u202f?', sentences: [sentence] },
      ] as const,
    });
    const two = sheetIndexIn({
      near: [],
      sheets: [
        sheet('begun', 'Les portières', 'Des portières, encore des portières.'),
        sheet('whole', 'Au bord de l’eau', 'Une promenade longue et calme mène de la mairie au port.'),
      ],
    });
    expect((await searchSheets(two, 'port', 5)).results.map(({ id }) => id)).toEqual(['whole', 'begun']);
  });

  it('reads a word that is being typed as a beginning, and one that is followed by a space as whole', async () => {
    expect(await ids('covoit')).toEqual(['mobilite-rurale-pays-de-langres']);
    expect(await ids('covoit ')).toEqual([]);
    expect((await ids('entre')).length).toBeGreaterThan(0);
  });

  it('takes the code of a département of Corse for no figure', async () => {
    expect((await ids('2')).length).toBeGreaterThan(0);
    for (const code of ['2A', '2b', ' 2A ']) expect(await ids(code), code).toEqual([]);
  });

  it('gives what was asked for at most', async () => {
    expect(await search('projet', 3)).toHaveLength(3);
    expect(await search('projet', 0)).toEqual([]);
  });
});

describe('all the words', () => {
  it('are wanted', async () => {
    expect((await search('gaspillage alimentaire')).map(({ isPartial }) => isPartial)).toEqual([false]);
  });

  it('or the rarest ones, and says so', async () => {
    expect(await search('coursiers à Marseille')).toMatchObject([
      { id: 'maison-des-coursiers-paris', isPartial: true },
    ]);
  });

  it('or the rarest ones by a word near one of them', async () => {
    expect((await search('éolienne citoyenne'))[0]).toMatchObject({
      id: ENERGIE,
      near: ['énergies', 'renouvelable'],
    });
    expect(await search('jardin potager')).toMatchObject([{ id: ACTES }]);
  });

  it('each sheet with words of at least half the weight of the first’s', async () => {
    const found = await search('coursiers vélo xylophone projet');
    expect(found.map(({ id }) => id)).toEqual([COURSIERS]);
  });

  it('or nothing when only ordinary ones are said', async () => {
    expect(await search('monnaie locale')).toEqual([]);
    expect(await search('le la de')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const first = async (query: string) => (await search(query))[0];

  it('is the sentence that says the words, under its heading', async () => {
    const { excerpt } = (await first('gaspillage alimentaire')) ?? {};
    expect(excerpt?.heading).toMatch(/^Et concrètement\s\?$/u);
    expect(textOf(excerpt?.pieces ?? [])).toContain('lutte contre le gaspillage alimentaire');
    expect(marked(excerpt?.pieces)).toEqual(['gaspillage alimentaire']);
  });

  it('marks words under another ending, accent or name, and nothing else', async () => {
    expect(marked((await first('energie'))?.title)).toEqual(['énergie']);
    expect(marked((await first('budget participatif'))?.excerpt?.pieces)).toEqual(['budget citoyen']);
    expect(marked((await first('tierslieux'))?.title).map((text) => text.toLowerCase())).toContain(
      'tiers-lieux',
    );
  });

  it('shows the territory or the theme when only they say it', async () => {
    expect((await first('bretagne'))?.excerpt).toMatchObject({ heading: 'Territoire' });
    expect(textOf((await first('bretagne'))?.excerpt?.pieces ?? [])).toBe('Ille-et-Vilaine, Bretagne');
  });
});
