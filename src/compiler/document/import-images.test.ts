import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { imageFile } from '../catalogue/read-images.ts';
import { parseSheet } from '../sheet/parse-sheet.ts';
import { CONTEXT } from '../sheet/sheet-context.fixture.ts';
import { docx, odt, paragraph, png, wordImage } from './readers/office.fixture.ts';
import { runImport } from './run-import.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'images-'));
  mkdirSync(join(root, 'data/sources'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

async function imported(name: string, bytes: Uint8Array | string, ...options: string[]) {
  const file = join('data/sources', name);
  writeFileSync(join(root, file), bytes);
  return runImport([file, ...options], { root, path: 'data' }, () => null);
}

const sheet = (id: string) => readFileSync(join(root, `data/fiches/${id}.md`), 'utf8');
const images = () => readdirSync(join(root, 'data/images')).sort();

const WORD = docx({
  images: [png(200, 120), png(300, 200, 90), png(20, 20, 50)],
  body: [
    paragraph('Le potager partagé', 'Titre1'),
    paragraph(wordImage(1, 'Logo de la ville')),
    paragraph('Pourquoi ce projet ?', 'Titre2'),
    paragraph('Les habitants manquaient de légumes.'),
    paragraph(wordImage(2, 'Deux jardiniers arrosent des tomates')),
    paragraph('Le potager en juin. © Ville de Nancy', 'Lgende'),
    paragraph(`${wordImage(3, '')}<w:r><w:t>Ils en ont désormais.</w:t></w:r>`),
    paragraph('La ressourcerie', 'Titre1'),
    paragraph(wordImage(1, 'Logo de la ville')),
    paragraph('Pourquoi ce projet ?', 'Titre2'),
    paragraph('Les objets partaient à la benne.'),
  ].join(''),
});

it('takes the images of a Word document, with what it says of them, and leaves out what repeats', async () => {
  const { code, output } = await imported('recueil.docx', WORD);
  expect(code).toBe(0);
  expect(images()).toEqual(['le-potager-partage-1.png']);
  expect(sheet('le-potager-partage')).toContain(`images:
  - fichier: le-potager-partage-1.png
    alt: Deux jardiniers arrosent des tomates
    credit: Ville de Nancy
    licence:
    legende: Le potager en juin. © Ville de Nancy
`);
  expect(sheet('le-potager-partage')).not.toContain('Légende');
  expect(sheet('la-ressourcerie')).not.toContain('images:');
  expect(output).toContain('1 image dans data/images :');
  expect(output).toContain('image mise à l’écart, répétée (logo, bandeau) : 2');
  expect(output).toContain('image mise à l’écart, trop petite : 1');
  expect(output).toContain('rien de perdu');
});

it('reports at its line what an image lacks', async () => {
  await imported('recueil.docx', WORD);
  const text = sheet('le-potager-partage')
    .replace('territoire:', 'territoire: Ville de Nancy')
    .replace('themes:', `themes: [${CONTEXT.themes?.[0]?.id}]`);
  const stored = new Map([['le-potager-partage-1.png', imageFile(Buffer.from(png(300, 200, 90)))]]);
  const { diagnostics } = parseSheet(
    { path: 'data/fiches/x.md', text },
    {
      ...CONTEXT,
      images: stored,
      documents: new Map([['recueil.docx', { title: 'Recueil' }]]),
    },
  );
  const line = text.split('\n').findIndex((each) => each.includes('licence:')) + 1;
  expect(diagnostics.map((each) => [each.line, each.message])).toEqual([
    [line, '« licence » dit à quelles conditions l’image est publiée.'],
  ]);
});

it('takes from the index the credit and licence of all images, or that none is wanted', async () => {
  await imported('recueil.docx', WORD);
  const index = join(root, 'data/sources/recueil.index.yaml');
  const text = readFileSync(index, 'utf8');
  writeFileSync(index, `images: { credit: Le réseau, licence: CC BY 4.0 }\n${text}`);
  await imported('recueil.docx', WORD);
  expect(sheet('le-potager-partage')).toContain('credit: Ville de Nancy\n    licence: CC BY 4.0\n');
  writeFileSync(index, `images: false\n${text}`);
  await imported('recueil.docx', WORD);
  expect(sheet('le-potager-partage')).not.toContain('images:');
});

it('keeps an image that the author has replaced until --ecraser is given', async () => {
  await imported('recueil.docx', WORD);
  const path = join(root, 'data/images/le-potager-partage-1.png');
  writeFileSync(path, png(100, 60, 7));
  expect((await imported('recueil.docx', WORD)).output).toContain(
    'remplacée à la main, laissée telle quelle',
  );
  expect(readFileSync(path)).toEqual(Buffer.from(png(100, 60, 7)));
  await imported('recueil.docx', WORD, '--ecraser');
  expect(readFileSync(path)).toEqual(Buffer.from(png(300, 200, 90)));
});

it('takes the images of an OpenDocument text', async () => {
  const body = `<text:h text:outline-level="1">Le potager</text:h><text:h text:outline-level="2">Pourquoi ce projet ?</text:h><text:p>Des légumes.<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>Des tomates</svg:desc></draw:frame></text:p><text:p>Encore.</text:p>`;
  await imported('recueil.odt', odt(body, { 'Pictures/1.png': png(200, 200) }));
  expect(sheet('le-potager')).toContain('- fichier: le-potager-1.png\n    alt: Des tomates\n');
});

it('takes images beside a Markdown or HTML document, or inside its addresses, and none from elsewhere', async () => {
  mkdirSync(join(root, 'data/sources/photos'));
  writeFileSync(join(root, 'data/sources/photos/un été.png'), png(150, 100));
  writeFileSync(join(root, 'secret.png'), png(150, 101));
  const data = `data:image/png;base64,${Buffer.from(png(150, 102)).toString('base64')}`;
  const parts = '## Pourquoi ce projet ?\n\nParce que.\n\n';
  const markup = `![Un été](photos/un%20%C3%A9t%C3%A9.png)\n\n![](${data})\n\n![Ailleurs](https://exemple.fr/a.png)\n\n![](../../secret.png)\n`;
  const { output } = await imported('recueil.md', `# Potager\n\n${parts}${markup}\n# Verger\n\n${parts}`);
  expect(output).toContain('2 images dans data/images');
  expect(output).toContain('adresse en ligne, ou fichier introuvable : 2');
  expect(sheet('potager')).toContain('alt: Un été\n');
  expect(sheet('potager')).toContain('fichier: potager-2.png\n    alt:\n');
  const html = `<h1>Page</h1><h2>Pourquoi ce projet ?</h2><figure><img src="photos/un été.png" alt=""><figcaption>Photo : Jeanne Roux</figcaption></figure><p>Parce que.</p>`;
  await imported('page.html', html);
  expect(sheet('page')).toContain('alt: "Photo : Jeanne Roux"\n    credit: Jeanne Roux\n');
});
