import { expect, test } from 'vitest';
import { inlineText, runsIn } from '../../core/sheet/rich-text.ts';
import { withDetails } from './detail-sections.ts';
import { parseSheet } from './parse-sheet.ts';
import { CONTEXT } from './sheet-context.fixture.ts';

const IMAGES = new Map([
  ['atelier.jpg', { bytes: 60_000, width: 800, height: 600 }],
  ['lourde.png', { bytes: 80_001, width: 800, height: 600 }],
  ['cassée.webp', { bytes: 10, width: 0, height: 0 }],
]);

function parsed(lines: string) {
  const matter = `territoire: Ville de Paris\nthemes: [emploi-insertion]\n${lines}`;
  const text = `---\n${matter}\n---\n\n# Titre\n\nTexte.\n`;
  return parseSheet({ path: 'data/fiches/essai.md', text }, { ...CONTEXT, images: IMAGES });
}

const image = (rest: string) => `images:\n  - { ${rest} }`;

const WHOLE = `date: 2024-03
etat: en cours
contact:
  nom: Service de l'économie
  fonction: mairie
  courriel: eco@exemple.fr
  telephone: "01 23 45 67 89"
  page: https://www.exemple.fr/contact/
site: https://exemple.fr/projet
video: https://video.exemple.fr/1
montants:
  - { euros: 12000, pour: le budget d'un an }
  - { euros: 1500.5 }
partenaires: [L'Atelier, La Ruche]
images:
  - { fichier: atelier.jpg, alt: Une femme répare un vélo, credit: Ada, licence: CC BY 4.0, legende: L'atelier. }
  - { fichier: atelier.jpg, alt: La cour, credit: Ada, licence: CC BY 4.0 }`;

test('every field is shown in words, in parts of its own around the text', () => {
  const { sheet, diagnostics } = parsed(WHOLE);
  expect(diagnostics).toEqual([]);
  const sections = withDetails(sheet?.sections ?? [], sheet?.details, IMAGES);
  const said = sections.map(({ heading, blocks }) => [heading, ...blocks.flatMap(runsIn).map(inlineText)]);
  expect(JSON.parse(JSON.stringify(said).replace(/[\u00a0\u202f]/gu, ' '))).toEqual([
    ['', 'L’atelier. © Ada, CC BY 4.0'],
    ['', 'Texte.'],
    ['En images', '© Ada, CC BY 4.0'],
    [
      'Repères',
      'État du projet : en cours',
      'Date : mars 2024',
      'Montants : 12 000 € (le budget d’un an) ; 1 500,50 €',
      'Partenaires : L’Atelier, La Ruche',
      'Site : exemple.fr/projet',
      'Vidéo : video.exemple.fr/1',
    ],
    [
      'À qui parler ?',
      'Service de l’économie, mairie',
      'eco@exemple.fr',
      '01 23 45 67 89',
      'exemple.fr/contact',
    ],
  ]);
  expect(JSON.stringify(sections).match(/"href":"[^"]+"/gu)).toEqual([
    '"href":"https://exemple.fr/projet"',
    '"href":"https://video.exemple.fr/1"',
    '"href":"mailto:eco@exemple.fr"',
    '"href":"tel:0123456789"',
    '"href":"https://www.exemple.fr/contact/"',
  ]);
});

test.each([
  ['{ courriel: eco@exemple.fr }', ['eco@exemple.fr']],
  ['{ fonction: Accueil, telephone: "01 23 45 67 89" }', ['Accueil', '01 23 45 67 89']],
])('the contact %s is shown without a name', (contact, lines) => {
  const { sheet, diagnostics } = parsed(`contact: ${contact}`);
  expect(diagnostics).toEqual([]);
  const [shown] = withDetails([], sheet?.details, IMAGES);
  expect(shown?.blocks.flatMap(runsIn).map(inlineText)).toEqual(lines);
});

test('an image keeps its place on the page before it comes', () => {
  const { sheet } = parsed(WHOLE);
  const [first] = withDetails(sheet?.sections ?? [], sheet?.details, IMAGES);
  const shown = { file: 'images/atelier.jpg', width: 800, height: 600 };
  expect(first?.blocks[0]).toMatchObject({
    type: 'image',
    ...shown,
    alternative: 'Une femme répare un vélo',
  });
});

test('a sheet without any field has no part but its own', () => {
  const { sheet } = parsed('');
  expect(sheet).not.toHaveProperty('details');
  expect(withDetails(sheet?.sections ?? [], undefined, IMAGES)).toEqual(sheet?.sections);
});

test.each([
  ['date: 2024', '2024'],
  ['date: 2024-02-29', '2024-02-29'],
])('%s is a date', (line, date) => {
  expect(parsed(line).sheet?.details?.date).toBe(date);
});

const NAMED = 'credit: Ada, licence: CC0';

test.each([
  ['date: mars 2024', 'Cette date n’est pas écrite', '« date: 2024-03 »'],
  ['date: 15/03/2024', '« 2024-03-15 »', '« date: 2024-03-15 »'],
  ['date: 1er août 2023', 'Cette date', '« date: 2023-08-01 »'],
  ['date: 31/02/2024', 'Le 31 février 2024 n’existe pas', '« date: 2024-02 »'],
  ['date: 2023-02-29', 'Le 29 février 2023 n’existe pas', '« date: 2023-02 »'],
  ['date: 2023-13', 'douze mois', '« 2024-03 »'],
  ['date: printemps 2024', 'Une date est attendue', 'date: 2024-03'],
  ['date: 20240', 'Une date est attendue', 'date: 2024-03'],
  ['etat: [en cours]', 'une seule valeur', '« etat: en cours »'],
  ['site: [https://a.fr, https://b.fr]', 'une seule valeur', '« site: https://exemple.fr »'],
  ['etat: fini', 'en projet, en cours, terminé, arrêté', 'etat: en cours'],
  ['contact: Ada', 'nom', 'contact:'],
  ['contact: {}', 'ne dit pas qui joindre', 'contact:'],
  ['contact: { nom: Ada, courriel: ada }', 'adresse électronique', 'contact:'],
  ['contact: { nom: Ada, courriel: "a@b.fr?cc=c@d.fr" }', 'adresse électronique', 'contact:'],
  ['contact: { nom: Ada, courriel: Ada <ada@a.fr> }', 'seule est attendue', '« courriel: ada@a.fr »'],
  ['video: <iframe src="https://v.fr/1"></iframe>', 'L’adresse seule', '« video: https://v.fr/1 »'],
  ['contact: { nom: Ada, telephone: 12 }', 'numéro de téléphone', 'contact:'],
  ['contact: { nom: Ada, telephone: 0123456789 }', 'perd son zéro', '"01 23 45 67 89"'],
  ['contact: { nom: Ada, telephone: "tel:1" }', 'numéro de téléphone', 'contact:'],
  ['contact: { nom: Ada, page: exemple.fr }', 'adresse entière', 'contact:'],
  ['contact: { nom: Ada, mobile: "1" }', 'Seules les clés', 'contact:'],
  ['site: javascript:alert(1)', 'adresse entière', 'site:'],
  ['site: data:text/html,x', 'adresse entière', 'site:'],
  ['site: "https://exemple.fr@autre.fr"', 'adresse entière', 'site:'],
  ['site: //exemple.fr', 'adresse entière', 'site:'],
  ['video: ftp://exemple.fr', 'adresse entière', 'video:'],
  ['montants: 12000', 'une liste', 'montants:'],
  ['montants: [{ euros: 12 000 € }]', '« 12 000 € »', '« euros: 12000 »'],
  ['montants: [{ euros: 12.000 }]', '« 12.000 »', '« euros: 12000 »'],
  ['montants: [{ euros: 1.200.000 }]', '« 1.200.000 »', '« euros: 1200000 »'],
  ['montants: [{ euros: "2,8" }]', '« 2,8 »', '« euros: 2.8 »'],
  ['montants: [{ euros: beaucoup }]', 'nombre d’euros', 'montants:'],
  ['montants: [{ pour: tout }]', 'Il manque « euros »', '« euros: 12000 »'],
  ['partenaires: [Association : La Ruche]', 'À cause de « : »', '"Association : La Ruche"'],
  ['partenaires: La Ruche', 'une liste', 'partenaires:'],
  ['partenaires: ["a\\nb"]', 'sur une ligne', 'partenaires:'],
  [`partenaires: [${'a'.repeat(301)}]`, '300 signes', 'partenaires:'],
  [image(`fichier: ../../site.json, alt: A, ${NAMED}`), 'dossier « images »', 'images:'],
  [image(`fichier: dessin.svg, alt: A, ${NAMED}`), '.jpg, .png ou .webp', 'images:'],
  [image(`fichier: absente.jpg, alt: A, ${NAMED}`), 'n’est pas dans le dossier « images »', 'Rangez-la'],
  [image(`fichier: Atelier.JPG, alt: A, ${NAMED}`), 'n’est pas dans', '« atelier.jpg » : les majuscules'],
  [image(`fichier: lourde.png, alt: A, ${NAMED}`), 'pèse 81 ko', 'il est réduit'],
  [image(`fichier: cassée.webp, alt: A, ${NAMED}`), 'ne peut pas être lue', 'Enregistrez-la'],
  [image(`fichier: atelier.jpg, ${NAMED}`), '« alt » : ce que montre l’image', '« alt: '],
  [image('fichier: atelier.jpg, alt: A, licence: CC0'), '« credit »', '« credit: '],
  [image('fichier: atelier.jpg, alt: A, credit: Ada'), '« licence »', '« licence: '],
])('%s is refused where it is, with what to write', (lines, message, help) => {
  const { sheet, diagnostics } = parsed(lines);
  expect(sheet).toBeNull();
  expect(diagnostics).toHaveLength(1);
  expect(diagnostics[0]).toMatchObject({ code: 'champ-invalide', severity: 'erreur' });
  expect(diagnostics[0]?.line).toBe(4 + (lines.startsWith('images') ? 1 : 0));
  expect(diagnostics[0]?.message).toContain(message);
  expect(diagnostics[0]?.help).toContain(help);
});

test('every wrong field is reported in one run, at its column', () => {
  const { diagnostics } = parsed('date: hier\netat: fini\ncontact: { nom: Ada, courriel: ada }');
  expect(diagnostics.map(({ line, column }) => [line, column])).toEqual([
    [4, 7],
    [5, 7],
    [6, 32],
  ]);
});
