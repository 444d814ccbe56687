import { expect, it } from 'vitest';
import { USUAL } from '../corpus/received-document.fixture.ts';
import { twoSheetsOf } from '../corpus/two-sheets.fixture.ts';
import { docx, odt, paragraph as p, part, run } from '../readers/office.fixture.ts';
import { type PrintedText, printedImage, printedPdf } from '../readers/printed-pdf.fixture.ts';
import { readDocument } from '../readers/read-document.ts';
import { importDocument } from './import-document.ts';

const t = (words: string) => `<text:p>${words}</text:p>`;
const h = (level: number, words: string) => `<text:h text:outline-level="${level}">${words}</text:h>`;
const why = (place: string) => p(place, 'Titre1') + p('Pourquoi ce projet ?', 'Titre2');
const openWhy = (place: string) => h(1, place) + h(2, 'Pourquoi ce projet ?');

const HIDDEN = `<w:p>${run('Vu 73')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>masqué 74</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>rendu 76</w:t></w:r></w:p>${p('par son style 77', 'Masque')}`;
const HIDING = part(
  'styles',
  ['Titre1:heading 1', 'Titre2:heading 2', 'Masque:Masque']
    .map((each) => each.split(':'))
    .map(
      ([id, name]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Masque' ? '<w:rPr><w:vanish/></w:rPr>' : ''}</w:style>`,
    )
    .join(''),
);

const placed = (...cells: string[]) =>
  `<table role="presentation" width="600"><tr>${cells.map((inside) => `<td>${inside}</td>`).join('')}</tr></table>`;
const NEWSLETTER = `<div style="display: none">Aperçu 158</div>${placed(
  placed('<h2>Ville de Brest : alpha</h2>') +
    placed('<h3>Pourquoi ?</h3>Parce que 155') +
    placed('<h3>En chiffres</h3>', placed('<b>12</b>') + placed('lieux 156')),
  placed('<h2>Ville de Nantes : beta</h2>') + placed('<h3>Pourquoi ?</h3>Parce que 157'),
)}<p><a href="https://exemple.fr">Se désinscrire 159</a></p>`;

const TABLES = `# Ville de Brest : alpha

## Pourquoi ce projet ?

Un mot 211.

## Chiffres clés

  Nombre   Quoi
--------   ------------
     212   lieux
      40   bénévoles

+-------------+----------+
| Propriété   | Terre    |
+=============+==========+
| Température | 213 °C   |
+-------------+----------+

# Ville de Nantes : beta

## Pourquoi ce projet ?

  Année   Ce qui est fait
-------   -----------------------
   2021   Un premier local
   2022   Un second local 214

Texte.
`;

const DOCUMENTS: readonly (readonly [name: string, bytes: Uint8Array, aside: readonly string[]])[] = [
  [
    'masque.docx',
    docx({
      body: why('Ville de Brest : alpha') + HIDDEN + why('Ville de Nantes : beta') + p('Fin.'),
      others: { 'styles.xml': HIDING },
    }),
    ['masqué 74', 'par son style 77'],
  ],
  [
    'masque.odt',
    odt(
      `${openWhy('Ville de Brest : alpha')}${t('Vu 92')}<text:section text:display="none">${t('masqué 93')}</text:section>${openWhy('Ville de Nantes : beta')}${t('Fin.')}`,
    ),
    ['masqué 93'],
  ],
  ['lettre.html', Buffer.from(NEWSLETTER), ['Aperçu 158', 'Se désinscrire 159']],
  ['tables.md', Buffer.from(TABLES), []],
];

function sheetsOf(name: string): Promise<readonly string[]> {
  const [, bytes = new Uint8Array(), asides = []] = DOCUMENTS.find(([each]) => each === name) ?? [];
  return twoSheetsOf(name, bytes, asides);
}

it('publishes nothing that Word or OpenDocument hides, nor what a page does not show', async () => {
  const texts = await Promise.all(['masque.docx', 'masque.odt', 'lettre.html'].map(sheetsOf));
  const published = texts.flat().join('\n');
  expect(published).toContain('rendu 76');
  expect(published).not.toMatch(/masqué|par son style|Aperçu/u);
});

it('reads what a newsletter lays out in tables as text, its figures with their words', async () => {
  const [brest = ''] = await sheetsOf('lettre.html');
  expect(brest).toContain('## Pourquoi ?\n\nParce que 155');
  expect(brest).toContain('**12** lieux 156');
});

it('reads the tables of pandoc', async () => {
  const [brest = '', nantes = ''] = await sheetsOf('tables.md');
  expect(brest).toContain('| 212 | lieux |\n| 40 | bénévoles |');
  expect(brest).toContain('| Température | 213 °C |');
  expect(nantes).toContain('| 2021 | Un premier local |\n| 2022 | Un second local 214 |');
  expect(nantes).toMatch(/\n\nTexte\.\n$/u);
});

it('reads columns whose lines are at different heights, large numerals in their own', async () => {
  const left = Array.from({ length: 12 }, (_, at) => `Une ligne de la colonne de gauche, numéro ${at}.`);
  const pdf = printedPdf(
    [
      [
        { text: 'Ville de Brest : alpha', at: [50, 760], size: 18, bold: true },
        { text: 'Contexte', at: [50, 730], size: 13, bold: true },
        ...left.map((text, at): PrintedText => ({ text, at: [50, 712 - at * 14] })),
        { text: 'Chiffres clés', at: [300, 726], size: 13, bold: true },
        { text: '350', at: [300, 699], size: 22, bold: true },
        { text: 'produits vendus', at: [300, 683] },
        { text: '40', at: [300, 652], size: 22, bold: true },
        { text: 'bénévoles', at: [300, 636] },
        { text: 'Partenaires', at: [300, 606], size: 13, bold: true },
        { text: 'Une banque alimentaire', at: [300, 590] },
      ],
    ],
    [printedImage(), printedImage()],
  );
  const reading = await readDocument('cotes.pdf', pdf, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  expect(reading.facts).toEqual(['PDF, 1 page', '2 images mises à l’écart']);
  const [sheet] = importDocument({ name: 'a', path: 'a', reading }, null, USUAL).sheets;
  expect(sheet?.text).toContain('350 produits vendus\n\n40 bénévoles');
  expect(sheet?.text.indexOf('numéro 11')).toBeLessThan(sheet?.text.indexOf('350') ?? 0);
  expect(sheet?.text).not.toContain('Légende');
});

it('counts the images of a PDF: one that masks another is a part of it, the mask of a graphics state is none', async () => {
  const page: readonly PrintedText[] = [{ text: 'Un titre', at: [50, 760] }];
  const pdf = printedPdf(
    [page],
    [
      printedImage('/SMask 8 0 R'),
      printedImage(),
      '<</Type/ExtGState/SMask 10 0 R>>',
      '<</Type/Mask/S/Luminosity>>',
      printedImage(),
    ],
  );
  const reading = await readDocument('masques.pdf', pdf, USUAL);
  expect(reading).toMatchObject({ facts: ['PDF, 1 page', '2 images mises à l’écart'] });
});

it('reads figures beside their words across, in a table of a PDF', async () => {
  const figures = [
    ['900 kg', 'de linge par jour'],
    ['22', 'salariés en insertion'],
    ['95 000 km', 'de trajets en moins'],
  ];
  const pdf = printedPdf([
    [
      { text: 'Ville de Brest : alpha', at: [50, 760], size: 18, bold: true },
      { text: 'Contexte', at: [50, 730], size: 13, bold: true },
      { text: 'Une ligne de texte qui dit pourquoi ce projet est né dans ce quartier.', at: [50, 712] },
      { text: 'Chiffres clés', at: [50, 680], size: 13, bold: true },
      ...figures.flatMap(([numeral = '', words = ''], at): PrintedText[] => [
        { text: numeral, at: [50, 660 - at * 16] },
        { text: words, at: [200, 660 - at * 16] },
      ]),
      { text: 'Partenaires', at: [50, 590], size: 13, bold: true },
      { text: 'Une banque alimentaire.', at: [50, 572] },
    ],
  ]);
  const reading = await readDocument('table.pdf', pdf, USUAL);
  if ('refusal' in reading) throw new Error(reading.refusal);
  const [sheet] = importDocument({ name: 'a', path: 'a', reading }, null, USUAL).sheets;
  for (const figure of figures) expect(sheet?.text).toContain(figure.join(' '));
});
