import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frozenPath } from '../../compiler/frozen-content.fixture.ts';
import { fingerprint } from '../../content/files/fingerprint.ts';
import {
  DOCUMENT_INDEX,
  DOCUMENT_NAME,
  DOCUMENT_TEXT,
  importText,
} from '../corpus/received-document.fixture.ts';
import { parseImportRecord } from '../run/plan-files.ts';

const imported = importText(DOCUMENT_TEXT, DOCUMENT_INDEX);

function sheet(rank: number) {
  const found = imported.sheets[rank - 1];
  if (found === undefined) throw new Error(`No sheet ${rank}`);
  return found;
}

function texts(rank: number, type: 'caption' | 'paragraph' | 'section'): string[] {
  return sheet(rank).arranged.parts.flatMap((part) => (part.type === type ? [part.text] : []));
}

function quotation(rank: number): readonly string[] {
  return sheet(rank).arranged.parts.flatMap((part) => (part.type === 'quotation' ? part.paragraphs : []));
}

describe('the received document', () => {
  it('gives thirteen sheets and loses nothing', () => {
    expect(imported.sheets).toHaveLength(13);
    expect(imported.conservation.lost.size + imported.conservation.added.size).toBe(0);
    expect(imported.diagnostics).toEqual([]);
    expect(imported.outside).toEqual([]);
  });

  it('has a quotation in every sheet but 3 and 5', () => {
    const without = imported.sheets
      .filter(({ rank }) => quotation(rank).length === 0)
      .map(({ rank }) => rank);
    expect(without).toEqual([3, 5]);
  });

  it('has twelve captions, two in sheet 2, none in 5 and 11', () => {
    const counts = imported.sheets.map(({ rank }) => texts(rank, 'caption').length);
    expect(counts).toEqual([1, 2, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1]);
  });

  it('finds the title of sheet 3 in the table of contents', () => {
    expect(sheet(3).titleFrom).toBe('sommaire');
    expect(sheet(3).title).toBe("Département de Meurthe-et-Moselle : l'énergie citoyenne");
    expect(imported.sheets.filter(({ titleFrom }) => titleFrom === 'document')).toHaveLength(12);
  });

  it('sets the scraps of logos and the lone guillemets aside, by name', () => {
    const noise = imported.sheets.flatMap((each) => each.arranged.noise.map(({ text }) => [each.rank, text]));
    const strays = imported.sheets.flatMap((each) =>
      each.arranged.strays.map(({ text }) => [each.rank, text]),
    );
    expect(noise).toEqual([
      [6, 'villeurbanne'],
      [6, 'rtes'],
    ]);
    expect(strays).toEqual([
      [2, '«'],
      [11, '«'],
    ]);
    expect(sheet(6).text).toContain('ecarte:\n  - villeurbanne\n  - rtes\n');
  });

  it('reads the layouts of quotations', () => {
    expect(texts(1, 'section').at(-1)).toBe(
      "Ce qu'en dit Bénédicte Messeanne-Grobelny, vice-présidente du Département en charge de l'ESS",
    );
    expect(texts(2, 'section').at(-1)).toMatch(/^Ce qu'en dit André Corzani, .* maire de Joef :$/);
    expect(quotation(6)).toHaveLength(2);
    expect(quotation(9)[0]).toMatch(/^"C'est cette .* transitions\."$/);
    expect(quotation(11)[0]).toMatch(/^Nous concevons .* de projets\.$/);
    expect(quotation(13)[0]).toMatch(/^"Le soutien .* au mieux\. »$/);
  });

  it('keeps the question before the answer and the partners after it', () => {
    const types = sheet(12).arranged.parts.slice(-4);
    expect(types.map((part) => part.type)).toEqual(['section', 'paragraph', 'quotation', 'paragraph']);
    expect(texts(12, 'paragraph').slice(-2)[0]).toMatch(/^Dans 10 ans, .* \?$/);
    expect(texts(12, 'paragraph').at(-1)).toMatch(/^Les partenaires du collectif/);
  });

  it('keeps a figure with its sign, and separates figures at hard breaks', () => {
    expect(sheet(9).text).toContain("\n\n+ **17% de salariés dans l'ESS** en 10 ans sur le territoire\n\n");
    expect(sheet(9).text).toContain("**9500 m<sup>2</sup> d'activités**");
    expect(sheet(1).text).toContain(
      '**49 projets soutenus en 2021**\n\n**Une dotation totale de 572 151 €**\n\n',
    );
  });

  it('writes the headings in the document’s words', () => {
    expect(texts(8, 'section')).toContain('Le projet de la collectivité en chiffres');
    expect(texts(4, 'section')).toContain('Le projet en 3 chiffres');
    expect(sheet(3).text).toContain('\n### Enjeux :\n');
  });

  it('drops the signs that serve as bullets', () => {
    expect(imported.sheets.some(({ text }) => text.includes('▶'))).toBe(false);
    expect(sheet(10).text).toContain('\n- Pour une mobilité accessible à tous\n');
  });

  it('is what the committed record says was generated', () => {
    const path = frozenPath('sources', DOCUMENT_NAME.replace('.md', '.imports.json'));
    const record = parseImportRecord(readFileSync(path, 'utf8'));
    expect(record?.sheets).toEqual(new Map(imported.sheets.map(({ id, text }) => [id, fingerprint(text)])));
  });
});

describe('importing without an index', () => {
  const bare = importText(DOCUMENT_TEXT);

  it('names files after titles and leaves territory and themes to the author', () => {
    expect(bare.sheets[12]?.id).toBe('le-soutien-aux-tiers-lieux-de-la-region-nouvelle-aquitaine');
    expect(bare.sheets.every(({ id }) => id.length <= 60)).toBe(true);
    expect(bare.sheets[0]?.text).toMatch(/^---\nterritoire:\nthemes:\nsource:\n/);
    expect(bare.sheets.some(({ indexed }) => indexed)).toBe(false);
  });

  it('changes nothing but the front matter', () => {
    const body = (text: string) => text.slice(text.indexOf('\n---\n'));
    expect(bare.sheets.map(({ text }) => body(text))).toEqual(imported.sheets.map(({ text }) => body(text)));
  });
});

describe('what the document hides', () => {
  it('says that a title is lost when no table of contents has it', () => {
    const text = '# Un\n\n## Pourquoi ce projet ?\n\nA.\n\n## Pourquoi ce projet ?\n\nB.\n';
    const { sheets, diagnostics } = importText(text);
    expect(sheets.map(({ title, id }) => [title, id])).toEqual([
      ['Un', 'un'],
      [null, 'fiche-2'],
    ]);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['titre-perdu', 7]]);
  });

  it('says that an announced sheet is missing', () => {
    const cut = DOCUMENT_TEXT.indexOf('# Le soutien aux tiers-lieux');
    const { sheets, diagnostics } = importText(DOCUMENT_TEXT.slice(0, cut));
    expect(sheets).toHaveLength(12);
    expect(diagnostics.map(({ code }) => code)).toEqual(['fiche-annoncee-absente']);
  });

  it('says that a document has no sheet', () => {
    expect(importText('').diagnostics.map(({ code }) => code)).toEqual(['aucune-fiche']);
  });

  it('says that the index describes a sheet the document does not have', () => {
    const [first] = DOCUMENT_INDEX.fiches;
    if (first === undefined) throw new Error('empty index');
    const { diagnostics } = importText('# Un\n\n## Pourquoi ce projet ?\n\nA.\n', {
      titre: 'T',
      fiches: [first, { ...first, rang: 2, fiche: 'deux' }],
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['rang-inconnu']);
  });

  it('gives no sheet the name that the index keeps for another', () => {
    const [first] = DOCUMENT_INDEX.fiches;
    if (first === undefined) throw new Error('empty index');
    const part = '\n\n## Pourquoi ce projet ?\n\nA.\n';
    const { sheets } = importText(`# Un${part}\n# Deux${part}`, {
      titre: 'T',
      fiches: [{ ...first, rang: 2, fiche: 'un' }],
    });
    expect(sheets.map(({ id }) => id)).toEqual(['un-2', 'un']);
  });

  it('writes the communes of the index under the themes', () => {
    const [first] = DOCUMENT_INDEX.fiches;
    if (first === undefined) throw new Error('empty index');
    const lieux = ['Arras', { 'Le Touquet': '62826' }];
    const { sheets } = importText(DOCUMENT_TEXT, { titre: 'T', fiches: [{ ...first, lieux }] });
    expect(sheets[0]?.text).toContain('\nlieux:\n  - Arras\n  - Le Touquet: "62826"\nsource:\n');
    expect(sheets[1]?.text).not.toContain('lieux');
  });

  it('reads CRLF, byte order mark and decomposed accents alike', () => {
    const windows = `\ufeff${DOCUMENT_TEXT.normalize('NFD').replace(/\n/g, '\r\n')}`;
    expect(importText(windows, DOCUMENT_INDEX)).toEqual(imported);
  });

  it('reads one level of heading lower the same way', () => {
    const lower = importText(DOCUMENT_TEXT.replace(/^#/gm, '##'), DOCUMENT_INDEX);
    expect(lower.sheets.map(({ text }) => text)).toEqual(imported.sheets.map(({ text }) => text));
  });
});

it('is titled by its own front matter, else by its first line, and by no introduction or chapter', () => {
  const body = '# Introduction\n\nUn mot.\n\n# Brest : a\n\n## Contexte\n\nParce que.\n';
  const matter = '---\ntitle: "Les communs : deux"\nlang: fr\n---\n\n';
  expect(importText(`${matter}${body}`).title).toBe('Les communs : deux');
  expect(importText(body).title).toBe(null);
  const sheets = ['Brest', 'Nantes'].map((place) => `## ${place} : a\n\n### Contexte\n\nParce que.\n`);
  const chapters = `# Axe 1\n\n${sheets.join('\n')}\n# Axe 2\n\n${sheets.join('\n')}`;
  expect(importText(`**Un recueil**\\\ndu réseau\n\n${chapters}`).title).toBe('Un recueil');
  expect(importText(chapters).title).toBe(null);
});

it('reads sheets that each have a note of the same label, and sets scripts aside', () => {
  const sheet = (name: string) =>
    `<h1 style="color:red">${name}</h1>\n\n## Contexte\n\nParce que.[^1]\n\n[^1]: Source ${name}.\n\n<script>alert(1)</script>\n\n`;
  const { sheets, conservation } = importText(`${sheet('Alpha')}${sheet('Bêta')}`);
  expect([...conservation.lost, ...conservation.added]).toEqual([]);
  expect(sheets.map(({ text }) => /^\[\^.*$/mu.exec(text)?.[0].replace(/^.*: /u, ''))).toEqual([
    'Source Alpha.',
    'Source Bêta.',
  ]);
});
