import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { imageSize } from 'image-size';
import { PNG } from 'pngjs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { imageFile } from '../../compiler/catalogue/read-images.ts';
import { parseSheet } from '../../compiler/sheet/parse-sheet.ts';
import { CONTEXT } from '../../compiler/sheet/sheet-context.fixture.ts';
import { docx, odt, paragraph, png, wordImage } from '../readers/office.fixture.ts';
import { runImport } from '../run/run-import.ts';

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
    legende: Le potager en juin.
`);
  expect(sheet('le-potager-partage')).not.toContain('Légende');
  expect(sheet('la-ressourcerie')).not.toContain('images:');
  expect(output).toContain('1 image dans data/images :');
  expect(output).toMatch(/image sans licence : .*« images: \{ licence: … \} »/u);
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
    [line, 'La licence manque : à quelles conditions l’image est publiée.'],
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

/** Grain that no format packs well, its left half transparent or black. */
function heavyImage(width: number, height: number, seed = 1) {
  const pixels = new Uint8Array(width * height * 4);
  let noise = seed;
  for (let at = 0; at < pixels.length; at++) {
    noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
    pixels[at] = Math.floor(at / 4) % width < width / 2 ? 0 : at % 4 === 3 ? 255 : 100 + (noise >> 25);
  }
  return Transformer.fromRgbaPixels(pixels, width, height);
}

it('shrinks heavy images to 80 kB, keeps what is transparent, and leaves light ones untouched', async () => {
  const heavy = [heavyImage(500, 300).pngSync(), heavyImage(500, 300, 2).jpegSync(95)];
  for (const each of heavy) expect(each.length).toBeGreaterThan(80_000);
  const [transparent = Buffer.of(), photograph = Buffer.of()] = heavy;
  // Big-endian Exif of one entry: turned by a quarter.
  const turned = Buffer.from(
    'ffe1002245786966000049492a000800000001001201030001000000060000000000000000',
    'hex',
  );
  turned.writeUInt16BE(turned.length - 2, 2);
  const upright = Buffer.concat([photograph.subarray(0, 2), turned, photograph.subarray(2)]);
  const light = png(300, 200, 90);
  const body = [
    paragraph('Le potager', 'Titre1'),
    paragraph('Pourquoi ce projet ?', 'Titre2'),
    ...[1, 2, 3].map((number) =>
      paragraph(`${wordImage(number, `Image de ${number}`)}<w:r><w:t>Un.</w:t></w:r>`),
    ),
  ].join('');
  const { output } = await imported('photos.docx', docx({ images: [transparent, upright, light], body }));
  expect(output).toContain('2 images réduites');
  expect(output).not.toContain('plus de 80 ko');
  expect(images()).toEqual(['le-potager-1.webp', 'le-potager-2.webp', 'le-potager-3.png']);
  const [first = Buffer.of(), second = Buffer.of(), third] = images().map((name) =>
    readFileSync(join(root, 'data/images', name)),
  );
  for (const each of [first, second]) expect(each.length).toBeLessThanOrEqual(80_000);
  const { data } = PNG.sync.read(new Transformer(first).pngSync());
  expect([data[3], data.at(-1)]).toEqual([0, 255]);
  const { width, height } = imageSize(second);
  expect(height).toBeGreaterThan(width);
  expect(third).toEqual(Buffer.from(light));
  const before = first;
  expect(
    (await imported('photos.docx', docx({ images: [transparent, upright, light], body }))).output,
  ).toContain('le-potager-1.webp : inchangée');
  expect(readFileSync(join(root, 'data/images/le-potager-1.webp'))).toEqual(before);
});

it('says which heavy image can’t be read, and leaves it', async () => {
  const spoilt = Buffer.concat([png(300, 200).subarray(0, 60), Buffer.alloc(90_000, 7)]);
  const body = [
    paragraph('Le potager', 'Titre1'),
    paragraph('Pourquoi ce projet ?', 'Titre2'),
    paragraph(`${wordImage(1, 'Des tomates')}<w:r><w:t>Un.</w:t></w:r>`),
  ].join('');
  const { output } = await imported('photo.docx', docx({ images: [spoilt], body }));
  expect(output).toContain('le-potager-1.png : créée, plus de 80 ko : à réduire');
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
