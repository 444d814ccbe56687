import { describe, expect, it } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { twoSheetsOf } from '../corpus/two-sheets.fixture.ts';
import { docx, odt, paragraph as p, part, run } from '../readers/office.fixture.ts';
import { type PrintedText, printedPdf } from '../readers/printed-pdf.fixture.ts';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from './import-document.ts';

const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const textBox = (text: string) =>
  `<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic>`;
const drawn = (text: string) => `<w:drawing><wp:anchor>${textBox(text)}</wp:anchor></w:drawing>`;
const box = (recent: string, old = recent) =>
  `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(recent)}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(old)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

const word = (inside: string) =>
  [
    p('Ville de Brest : alpha', 'Titre1'),
    p('Pourquoi ce projet ?', 'Titre2'),
    p('Un texte.'),
    inside,
    p('Et concrètement ?', 'Titre2'),
    p('Un autre.'),
    p('Ville de Nantes : beta', 'Titre1'),
    p('Pourquoi ce projet ?', 'Titre2'),
    p('Le dernier.'),
  ].join('');

const FOOTNOTES = part(
  'footnotes',
  `<w:footnote w:id="1">${p('Note 61.')}${p('Second alinéa 62.')}</w:footnote><w:footnote w:id="2">${p('Jamais appelée 63.')}</w:footnote>`,
);

const REVISED = `<w:p>${run('Gardé ')}<w:ins w:id="9" w:author="x">${run('ajouté 64 ')}</w:ins><w:del w:id="10" w:author="x"><w:r><w:delText>supprimé 65</w:delText></w:r></w:del><w:moveFrom w:id="11" w:author="x">${run('parti 66')}</w:moveFrom><w:moveTo w:id="12" w:author="x">${run('arrivé 67')}</w:moveTo><w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;

const FIELDS = `<w:p>${run('Voir ')}<w:fldSimple w:instr="PAGE">${run('69')}</w:fldSimple><w:sdt><w:sdtContent>${run(' contrôle 70')}</w:sdtContent></w:sdt><w:r><w:ruby><w:rt>${run('ruby 71')}</w:rt><w:rubyBase>${run('base 72')}</w:rubyBase></w:ruby></w:r></w:p>`;

const h = (level: number, words: string) => `<text:h text:outline-level="${level}">${words}</text:h>`;
const t = (words: string) => `<text:p>${words}</text:p>`;
const open = (inside: string) =>
  `${h(1, 'Ville de Brest : alpha')}${h(2, 'Pourquoi ce projet ?')}${t('Un texte.')}${inside}${h(1, 'Ville de Nantes : beta')}${h(2, 'Pourquoi ce projet ?')}${t('Le dernier.')}`;
const oCell = (inside: string) => `<table:table-cell>${t(inside)}</table:table-cell>`;

const ODT_NOTES = t(
  `Avec note<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${t('Note 82.')}<text:list><text:list-item>${t('point 83')}</text:list-item></text:list></text:note-body></text:note>.<office:annotation><dc:creator>Ada 84</dc:creator>${t('Remarque 85')}</office:annotation>`,
);
const ODT_FRAMES = `${t(`<draw:frame><draw:text-box>${t('Cadre 86')}<table:table><table:table-row>${oCell('dans le cadre 87')}${oCell('x 88')}</table:table-row></table:table></draw:text-box></draw:frame>`)}<draw:frame><draw:text-box>${t('Cadre de page 89')}</draw:text-box></draw:frame><text:section>${t('Section 90')}</text:section><text:tracked-changes><text:deletion>${t('Supprimé 91')}</text:deletion></text:tracked-changes>`;

const HTML = `<!doctype html><title>Titre 101</title><style>p{content:"102"}</style><!-- secret --><template><p>Gabarit 106</p></template><noscript><p>Sans script 107</p></noscript><h1>Ville de Brest : alpha</h1><h2>Pourquoi ce projet ?</h2><details><summary>Résumé 108</summary><p>Détail 109</p></details><dl><dt>Terme 110<dd>Définition 111</dl><select><option>Choix 113</select><textarea>Zone 115</textarea><svg><text>Svg 116</text></svg><iframe>Cadre 118</iframe><video>Vidéo 120</video><ruby>漢<rt>kan 122</ruby><pre>Code 124
 suite</pre><table><caption>Titre de table 134</caption><tr><th>A 135<td>B 136<tr><td>C 137<table><tr><td>D 138</table></table><dialog>Dialogue 149</dialog><h1>Ville de Nantes : beta</h1><h2>Pourquoi ce projet ?</h2><p>&eacute;t&#233; 153<footer>Pied 154</footer>`;

const MARKDOWN = `---\ntitle: Recueil 161\n---\n\n# Ville de Brest : alpha {#alpha .fiche data-x="163"}\n\n## Pourquoi ce projet ?\n\nUn [lien][ref164], un [court][], ![image][img]. Note[^n166] et note^[dedans 167].\n\n::: {.encadre titre="168"}\nEncadré 169\n:::\n\nH~2~O 177, 2^10^ 178, ~~barré 179~~, [petit]{.smallcaps} 180\n\n<!-- secret 182 -->\n\n<details><summary>Plus 183</summary>\n\nDedans 184\n\n</details>\n\n| a | b |\n|---|---|\n| 185 | c |\n\n: Un tableau 186\n\n- [x] fait 188\n\n[^n166]: Note 189\n    suite 190.\n\n[ref164]: https://exemple.fr/191 "Titre 192"\n[court]: https://exemple.fr/193\n[img]: a195.png\n\n# Ville de Nantes : beta\n\n## Pourquoi ce projet ?\n\nTexte 199.\n`;

const PLAIN =
  'RECUEIL 2023\n\nVille de Brest : alpha\n\nPourquoi ce projet ?\n\nDes œuvres à 12 € — l’été… 201\n\fPage 2\n\nEt concrètement ?\n\n\t• puce 202\n\t• puce 203\n\nA\tB\n1\t2\n\n+------+-----+\n| 2021 | 204 |\n+------+-----+\n\nVille de Nantes : beta\n\nPourquoi ce projet ?\n\nTexte 205\n\nUne note 206\n';

const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const windows1252 = (text: string) =>
  Buffer.from(
    [...text].map((sign) => (WINDOWS.includes(sign) ? 0x80 + WINDOWS.indexOf(sign) : sign.charCodeAt(0))),
  );
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

function column(lines: readonly string[], x: number): PrintedText[] {
  return lines.map((text, at) => ({
    text,
    at: [x, 700 - at * 14] as const,
    ...(/^Ville/u.test(text) ? { size: 16, bold: true } : / \?$/u.test(text) ? { size: 13, bold: true } : {}),
  }));
}

const LEFT = [
  'Ville de Brest : alpha',
  'Pourquoi ce projet ?',
  'Une colonne de gauche, dont les lignes',
  'se lisent avant celles de droite, jus-',
  "qu'au bout 221.",
  'Et concrètement ?',
  'Elle finit ici 222.',
];
const RIGHT = [
  'Ville de Nantes : beta',
  'Pourquoi ce projet ?',
  'Une colonne de droite, dont les lignes',
  'se lisent après celles de gauche 223.',
  'Et concrètement ?',
  'Elle finit là 224.',
];
const PDF = printedPdf(
  [1, 2].map((page) => [
    { text: 'Recueil 220', at: [50, 800] },
    ...(page === 1 ? [...column(LEFT, 50), ...column(RIGHT, 310)] : column(['La fin 225.'], 50)),
    { text: `${page}`, at: [290, 30] },
  ]),
);

const DOCUMENTS: readonly (readonly [name: string, bytes: Uint8Array, aside: readonly string[]])[] = [
  [
    'boites.docx',
    docx({
      body: word(
        [
          box('Encadré 41.'),
          box('Choix 42.', 'Repli 43.'),
          `<w:p><w:r>${drawn('Seul 44.')}</w:r></w:p>`,
        ].join(''),
      ),
      others: {
        'header1.xml': part('hdr', p('En-tête 45') + box('Boîte 46')),
        'footer1.xml': part('ftr', p('Page 47')),
      },
    }),
    ['Choix 42.', 'En-tête 45', 'Boîte 46', 'Page 47'],
  ],
  [
    'tableaux.docx',
    docx({
      body: word(
        table(
          row(p('Année'), p('Lieu')),
          row(p('2021'), p('Avant') + table(row(p('dedans 51'), p('là 52'))) + p('Après 55')),
        ) +
          p('Entre deux.') +
          table(row(p('seul'), p('')), row(p(''), p('coin 56'))),
      ),
    }),
    [],
  ],
  [
    'revisions.docx',
    docx({ body: word(REVISED), others: { 'footnotes.xml': FOOTNOTES } }),
    ['supprimé 65', 'parti 66', 'Jamais appelée 63.'],
  ],
  [
    'champs.docx',
    docx({
      body: word(FIELDS),
      others: { 'comments.xml': part('comments', `<w:comment w:id="1">${p('Commentaire 75')}</w:comment>`) },
    }),
    ['69', 'ruby 71', 'base 72', 'Commentaire 75'],
  ],
  ['notes.odt', odt(open(ODT_NOTES)), ['Ada 84Remarque 85']],
  ['cadres.odt', odt(open(ODT_FRAMES)), ['Supprimé 91']],
  [
    'page.html',
    Buffer.from(HTML),
    ['Titre 101', 'Gabarit 106', 'Choix 113', 'Zone 115', 'Svg 116', 'kan 122', 'Dialogue 149', 'Pied 154'],
  ],
  ['pandoc.md', Buffer.from(MARKDOWN), ['ref164', '<!-- secret 182 -->', '![image][img]', '[img]: a195.png']],
  ['utf-16.md', Buffer.from(`\ufeff${crlf(MARKDOWN)}`, 'utf16le').swap16(), ['<!-- secret 182 -->']],
  ['windows.txt', windows1252(crlf(PLAIN)), []],
  ['sans-marque.txt', Buffer.from(PLAIN.replaceAll('\n', '\r'), 'utf16le'), []],
  ['colonnes.pdf', PDF, ['Recueil 220', '1', '2']],
];

describe.each(DOCUMENTS)('%s', (name, bytes, expected) => {
  it('gives two sheets, and what is not in them is set aside, counted', async () => {
    const published = (await twoSheetsOf(name, bytes, expected)).join('\n');
    expect(published).not.toMatch(/<!--|\{[.#]|:::|\+[-=]{3}|^-{5,}|secret|désinscrire/mu);
  });
});

it('reads two columns one after the other', async () => {
  const reading = await readDocument('colonnes.pdf', PDF, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const [brest, nantes] = importDocument({ name: 'a', path: 'a', reading }, null, USUAL).sheets;
  expect(brest?.text).toMatch(
    /gauche, dont les lignes\s+se lisent avant celles de droite, jusqu'au bout 221\./u,
  );
  expect(nantes?.text).toContain('224.');
});

it('says where an invisible NUL is in a text, and that other bytes are no text', async () => {
  const read = (text: string | Uint8Array) => readDocument('a.md', Buffer.from(text), USUAL);
  const refusalAt = (place: string) => ({
    refusal: expect.stringContaining(`a.md:${place} Un signe invisible`),
  });
  expect(await read('# Un titre\n\nUn mot\0 de trop.\n')).toEqual(refusalAt('3:7'));
  expect(await read(Buffer.from(`\ufeff# Un titre\r\n\r\n\0`, 'utf16le'))).toEqual(refusalAt('3:1'));
  expect(await read(Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 256))).toEqual({
    refusal: expect.stringContaining('n’est pas un document lisible'),
  });
});
