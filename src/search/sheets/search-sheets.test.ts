import { describe, expect, it, test } from 'vitest';
import { sheetIndexFile } from '../../compiler/catalogue/test-sheet-index.ts';
import { indexSheets } from './index-sheets.ts';
import { type ExpectedQuery, IMPORTANT_QUERIES, ORDINARY_QUERIES } from './queries.fixture.ts';
import { searchSheets } from './search-sheets.ts';

const index = indexSheets(sheetIndexFile);
const search = (query: string, limit = 20) => searchSheets(index, query, limit);
const ids = (query: string) => search(query).map(({ id }) => id);
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join('');
const marked = (pieces: readonly { text: string; isMatch: boolean }[] = []) =>
  pieces.flatMap(({ text, isMatch }) => (isMatch ? [text] : []));

/** What comes first instead of what should, or null. */
function wrong([query, first]: ExpectedQuery): string | null {
  const found = ids(query);
  const leading = found.slice(0, first.length);
  const isRight = first.length === 0 ? found.length === 0 : first.every((id) => leading.includes(id));
  return isRight ? null : `« ${query} » → ${found.slice(0, 4).join(', ') || 'nothing'}`;
}

test.each(IMPORTANT_QUERIES)('%j', (query, first) => {
  expect(wrong([query, first])).toBeNull();
});

test('nineteen queries in twenty are answered by what they are about', () => {
  const queries = [...IMPORTANT_QUERIES, ...ORDINARY_QUERIES];
  const mistakes = queries.flatMap((query) => wrong(query) ?? []);
  if (mistakes.length > 0) console.log(mistakes.join('\n'));
  expect(mistakes.length / queries.length).toBeLessThanOrEqual(0.05);
});

describe('order', () => {
  it('puts a title before a theme, and a theme before a text', () => {
    expect(ids('tiers-lieux').slice(2)).toEqual(
      expect.arrayContaining([
        'ess-quartiers-toulouse-metropole',
        'start-up-de-territoire-meurthe-et-moselle',
        'derniers-commerces-ille-et-vilaine',
      ]),
    );
    expect(ids('tiers-lieux').at(-1)).toBe('derniers-commerces-ille-et-vilaine');
  });

  it('puts a whole word before one that is begun', () => {
    // « essentiels » begins as « ESS » does.
    expect(ids('ess').at(-1)).toBe('mobilite-rurale-pays-de-langres');
    expect(ids('ESS')).not.toContain('mobilite-rurale-pays-de-langres');
  });

  it('puts a whole word in a text before one that is only begun in a title', () => {
    const sheet = (id: string, title: string, sentence: string) => ({
      id,
      passages: [
        { field: 'title', heading: 'Titre', sentences: [title] },
        { field: 'text', heading: 'Pourquoi\u202f?', sentences: [sentence] },
      ] as const,
    });
    const two = indexSheets({
      near: [],
      sheets: [
        sheet('begun', 'Les portières', 'Des portières, encore des portières.'),
        sheet('whole', 'Au bord de l’eau', 'Une promenade longue et calme mène de la mairie au port.'),
      ],
    });
    expect(searchSheets(two, 'port', 5).map(({ id }) => id)).toEqual(['whole', 'begun']);
  });

  it('reads a word that is being typed as a beginning, and one that is followed by a space as whole', () => {
    expect(ids('covoit')).toEqual(['mobilite-rurale-pays-de-langres']);
    expect(ids('covoit ')).toEqual([]);
    expect(ids('entre').length).toBeGreaterThan(0);
  });

  it('takes the code of a département of Corse for no figure', () => {
    expect(ids('2').length).toBeGreaterThan(0);
    for (const code of ['2A', '2b', ' 2A ']) expect(ids(code), code).toEqual([]);
  });

  it('gives what was asked for at most', () => {
    expect(search('projet', 3)).toHaveLength(3);
    expect(search('projet', 0)).toEqual([]);
  });
});

describe('all the words', () => {
  it('are wanted', () => {
    expect(search('gaspillage alimentaire').map(({ isPartial }) => isPartial)).toEqual([false]);
  });

  it('or the most telling ones, which is told', () => {
    expect(search('coursiers à Marseille')).toMatchObject([
      { id: 'maison-des-coursiers-paris', isPartial: true },
    ]);
  });

  it('or nothing when only ordinary ones are said', () => {
    expect(search('monnaie locale')).toEqual([]);
    expect(search('le la de')).toEqual([]);
  });
});

describe('an excerpt', () => {
  const first = (query: string) => search(query)[0];

  it('is the sentence that says the words, under its heading', () => {
    const { excerpt } = first('gaspillage alimentaire') ?? {};
    expect(excerpt?.heading).toMatch(/^Et concrètement\s\?$/u);
    expect(textOf(excerpt?.pieces ?? [])).toContain('lutte contre le gaspillage alimentaire');
    expect(marked(excerpt?.pieces)).toEqual(['gaspillage alimentaire']);
  });

  it('marks words under another ending, accent or name, and nothing else', () => {
    expect(marked(first('energie')?.title)).toEqual(['énergie']);
    expect(marked(first('budget participatif')?.excerpt?.pieces)).toEqual(['budget citoyen']);
    expect(marked(first('tierslieux')?.title).map((text) => text.toLowerCase())).toContain('tiers-lieux');
  });

  it('tells the territory or the theme when only they say it', () => {
    expect(first('bretagne')?.excerpt).toMatchObject({ heading: 'Territoire' });
    expect(textOf(first('bretagne')?.excerpt?.pieces ?? [])).toBe('Ille-et-Vilaine, Bretagne');
  });
});
