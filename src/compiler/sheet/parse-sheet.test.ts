import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../app/testing/property-runs.ts';
import { type Block, type Inline, inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { parseSheet } from './parse-sheet.ts';
import type { ParsedSheet } from './parsed-sheet.ts';
import { CONTEXT, SHEET_FILES, sheetFile } from './sheet-context.fixture.ts';

function parsed(body: string) {
  return parseSheet(sheetFile(body), CONTEXT);
}

function everyInline(sheet: ParsedSheet | null): Inline[] {
  const inBlock = (block: Block): Inline[] => runsIn(block).flat();
  const within = (node: Inline): Inline[] => {
    return node.type === 'text' || node.type === 'break' || node.type === 'call'
      ? [node]
      : [node, ...node.children.flatMap(within)];
  };
  const runs = (sheet?.sections ?? []).flatMap(({ blocks, quotation }) => {
    return [
      ...blocks.flatMap(inBlock),
      ...(quotation?.paragraphs.flat() ?? []),
      ...(quotation?.question ?? []),
    ];
  });
  return runs.flatMap(within);
}

describe('the published sheets', () => {
  it.each(SHEET_FILES.map((file) => [file.path, file] as const))('%s has nothing to mend', (_path, file) => {
    const { sheet, diagnostics } = parseSheet(file, CONTEXT);
    expect(diagnostics).toEqual([]);
    expect(sheet?.source?.title).toBe('Fiches initiatives de collectivités');
  });

  it('are the same with CRLF, byte order mark or decomposed accents', () => {
    for (const file of SHEET_FILES) {
      const windows = `\ufeff${file.text.normalize('NFD').replace(/\n/g, '\r\n')}`;
      expect(parseSheet({ ...file, text: windows }, CONTEXT)).toEqual(parseSheet(file, CONTEXT));
    }
  });

  it('are set in French typography', () => {
    const file = SHEET_FILES.find(({ path }) => path.includes('budget-citoyen'));
    const { sheet } = parseSheet(file ?? { path: '', text: '' }, CONTEXT);
    expect(sheet?.title).toContain('Pas-de-Calais\u00a0: un budget');
    expect(sheet?.sections.map(({ heading }) => heading)).toContain('Le «\u00a0plus\u00a0» du projet');
  });
});

describe('a sheet file', () => {
  it('keeps the territory in the author’s words, with its place', () => {
    const { sheet } = parsed('## Pourquoi ce projet ?\n\nA.');
    expect(sheet?.authored).toEqual([{ words: 'Ville de Paris', line: 2, column: 13, length: 14 }]);
  });

  it.each([
    ['', null, []],
    ['source:\n', undefined, ['source-manquante']],
    ['source: a.md\n', undefined, ['source-manquante']],
    ['source: { document: document.md }\n', undefined, ['source-incomplete']],
  ])('with « %s » comes from %s', (line, source, codes) => {
    const text = `---\nterritoire: Ville de Paris\nthemes: [emploi-insertion]\n${line}---\n\n# T\n\nA.\n`;
    const { sheet, diagnostics } = parseSheet({ path: 'data/fiches/essai.md', text }, CONTEXT);
    expect(sheet?.source).toBe(source);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });

  it('pairs quotation marks across bold words', () => {
    const { sheet } = parsed('## Pourquoi ?\n\nUn "**mot**" ici.');
    const [block] = sheet?.sections[0]?.blocks ?? [];
    expect(block?.type === 'paragraph' && inlineText(block.children)).toBe('Un «\u00a0mot\u00a0» ici.');
  });

  it('is refused beyond its bounds, with the next step', () => {
    const codes = (body: string) => parsed(body).diagnostics.map(({ code }) => code);
    expect(codes('a'.repeat(200_001))).toEqual(['fiche-trop-longue']);
    expect(codes('\n'.repeat(5001))).toEqual(['fiche-trop-longue']);
    expect(
      parseSheet({ ...sheetFile('A.'), path: 'data/fiches/Ma Fiche.md' }, CONTEXT).diagnostics[0]?.code,
    ).toBe('nom-de-fichier');
  });

  it('keeps what an author writes before a quotation and after it, beside the question', () => {
    const { sheet } = parsed(
      '## Ce qu’en dit Ada Prévert, maire\n\n### Sur place\n\nPourquoi ?\n\n> Parce que.\n\nEt depuis.',
    );
    const [section] = sheet?.sections ?? [];
    const texts = section?.blocks.flatMap(runsIn).map(inlineText);
    expect(texts).toEqual(['Sur place', 'Et depuis.']);
    expect(inlineText(section?.quotation?.question ?? [])).toBe('Pourquoi\u202f?');
  });

  it('reads a table with its caption, and notes, listed at the end of the sheet', () => {
    const table = 'Tableau : Emplois créés\n\n| Année | Emplois |\n| --- | --- |\n| 2021 | 12[^b] |';
    const { sheet, diagnostics } = parsed(
      `## Et concrètement ?\n\nUn lieu[^a].\n\n${table}\n\n## Autre[^a]\n\nRien[^a].\n\n[^a]: Depuis *2021*.\n\n[^b]: Estimés.`,
    );
    expect(diagnostics).toEqual([]);
    const [how, other, notes] = sheet?.sections ?? [];
    const text = (value: string) => [{ type: 'text', value }];
    expect(how?.blocks[1]).toEqual({
      type: 'table',
      caption: text('Emplois créés'),
      head: [text('Année'), text('Emplois')],
      rows: [
        [
          text('2021'),
          [...text('12'), { type: 'call', number: 2, href: '#essai-note-2', id: 'essai-appel-2' }],
        ],
      ],
    });
    expect(how?.blocks[0]).toMatchObject({ children: [{}, { number: 1, id: 'essai-appel-1' }, {}] });
    expect(other).toMatchObject({ heading: 'Autre', blocks: [{ children: [{}, { number: 1 }, {}] }] });
    expect(notes).toMatchObject({
      kind: 'notes',
      heading: 'Notes',
      blocks: [
        {
          notes: [
            { id: 'essai-note-1', back: '#essai-appel-1' },
            { id: 'essai-note-2', back: '#essai-appel-2' },
          ],
        },
      ],
    });
    expect(notes?.blocks.flatMap(runsIn).map(inlineText)).toEqual(['Depuis 2021.', 'Estimés.']);
  });

  it('publishes a note that nothing calls, and says so', () => {
    const { sheet, diagnostics } = parsed('## Pourquoi ?\n\nParce que.\n\n[^a]: Seule.');
    expect(diagnostics.map(({ code }) => code)).toEqual(['note-sans-appel']);
    expect(sheet?.sections.at(-1)).toMatchObject({ kind: 'notes', blocks: [{ notes: [{ back: null }] }] });
  });

  it('shows what it does not read as the author typed it', () => {
    const body = `${'> '.repeat(50)}profond\n\n${'*_'.repeat(500)}\n\n| a | b |\n\n\`code\` ~~a~~ [^1] &lt;b>`;
    const { sheet, diagnostics } = parsed(`## Pourquoi ?\n\n${body}`);
    const text = inlineText(everyInline(sheet).filter(({ type }) => type === 'text'));
    expect(diagnostics.map(({ code }) => code)).toEqual([
      'liste-trop-profonde',
      'trop-de-marques',
      'note-sans-texte',
    ]);
    for (const kept of ['> > > profond', '*_*_', '| a | b |', '`code` ~~a~~ [^1] <b>'])
      expect(text).toContain(kept);
  });
});

describe('hostile words', { timeout: 60_000 }, () => {
  const PAYLOADS = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<sup onmouseover=alert(1)>x</sup>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](  JAVASCRIPT:alert(1))',
    '[x](java&#115;cript:alert(1))',
    '[x](&#x6A;avascript:alert(1))',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
    '[x]: javascript:alert(1)',
    '<?php echo 1 ?>',
    '<![CDATA[x]]>',
    '<iframe src="//evil.example"></iframe>',
    '[x](//evil.example)',
    '{{constructor.constructor("alert(1)")()}}',
    '=CMD("calc")',
  ];

  it.each(PAYLOADS)('%s stays text wherever it is', (payload) => {
    const body = `${payload}\n\n## Pourquoi ${payload}\n\n- ${payload}\n\n## En 3 chiffres\n\n**${payload}**\n\n## Ce qu'en dit ${payload}\n\n${payload}\n\n> ${payload}`;
    const { sheet } = parsed(body);
    expect(sheet).not.toBeNull();
    for (const node of everyInline(sheet)) {
      if (node.type === 'link') expect(node.href).toMatch(/^https?:\/\//);
      expect(['text', 'strong', 'emphasis', 'superscript', 'subscript', 'link', 'break']).toContain(
        node.type,
      );
    }
  });

  const marks = fc.string({
    unit: fc.constantFrom(...'#*_->+ \n\t«»"▶1.)|`<>/[]()!&\\:éa\u0301\0\ufdd0supb{}\'%€,?'),
  });
  const anything = fc.oneof(marks, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

  it('never make it throw', () => {
    fc.assert(
      fc.property(anything, anything, (matter, body) => {
        parsed(body);
        parsed(`## En 3 chiffres\n\n${body}\n\n## Ce qu'en dit A, b\n\n> ${body}`);
        parseSheet({ path: 'data/fiches/essai.md', text: `---\n${matter}\n---\n${body}` }, CONTEXT);
        parseSheet({ path: matter, text: body }, CONTEXT);
      }),
      runs(300),
    );
  });

  it('cut, copied or dropped into a real sheet never make it throw, and the sheet is null exactly on an error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHEET_FILES),
        fc.nat(),
        fc.nat(40),
        marks,
        (file, at, removed, added) => {
          const from = at % (file.text.length + 1);
          const text = file.text.slice(0, from) + added + file.text.slice(from + removed);
          const { sheet, diagnostics } = parseSheet({ ...file, text }, CONTEXT);
          expect(sheet === null).toBe(diagnostics.some(({ severity }) => severity === 'erreur'));
          for (const { line, column, length, help } of diagnostics) {
            expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
            expect(help).not.toBe('');
          }
        },
      ),
      runs(200),
    );
  });

  it('in the front matter leave no trace on objects', () => {
    const text = '---\n__proto__: { pollue: oui }\nconstructor: { prototype: { pollue: oui } }\n---\n\n# T\n';
    parseSheet({ path: 'data/fiches/essai.md', text }, CONTEXT);
    expect(({} as { pollue?: string }).pollue).toBeUndefined();
  });
});

const HEADER = '---\nterritoire: Ville de Nancy\nthemes: [a]\n---\n\n';

it.each([
  ['Un mot.\n\n# T\n\n## P\n\nA.\n', [['texte-avant-titre', 6, 1]]],
  ['# T\n\n## Bilan\n\nA.\n\n## Et alors\n\nB.\n\n## bilan\n\nC.\n', [['partie-en-double', 16, 1]]],
  ['# T\n\n## P\n\nReste [TODO] ici.\n', [['reste-a-ecrire', 10, 7]]],
  ['# T\n\n## P\n\nLe programme Todoma, à vérifier.\n', []],
])('warns of what an author would not see published: %s', (body, expected) => {
  const { diagnostics } = parseSheet(
    { path: 'data/fiches/t.md', text: HEADER + body },
    { themes: null, documents: new Map() },
  );
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});

it('says how many dashes open a header', () => {
  const { diagnostics } = parseSheet(
    { path: 'data/fiches/t.md', text: `--\nterritoire: Ville de Nancy\n--\n\n# T\n\n## P\n\nA.\n` },
    { themes: null, documents: new Map() },
  );
  expect(diagnostics[0]).toMatchObject({
    code: 'entete-absent',
    help: expect.stringContaining('trois tirets'),
  });
});

it('refuses a comment, which would be published', () => {
  const text =
    '---\nterritoire: Ville de Nancy\nthemes: [a]\n---\n\n# T\n\n## P\n\nA <!-- à vérifier --> B.\n';
  const { sheet, diagnostics } = parseSheet(
    { path: 'data/fiches/t.md', text },
    { themes: null, documents: new Map() },
  );
  expect([sheet, diagnostics.map(({ code, line, column }) => [code, line, column])]).toEqual([
    null,
    [['commentaire', 10, 3]],
  ]);
});
