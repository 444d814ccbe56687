import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_PAYLOADS } from '../src/app/testing/hostile-payloads.ts';
import { BODY, MATTER, sheetText, written } from '../src/app/testing/hostile-sheet.ts';
import { readImages } from '../src/compiler/catalogue/read-images.ts';
import { parseSheet } from '../src/compiler/sheet/parse-sheet.ts';
import { readThemes } from '../src/content/settings/themes.ts';

const IMAGE = 'e2e/content/inventees/images/collines.png';
const SOUND = {
  fichier: 'collines.png',
  'source.document': 'fiches-initiatives-de-collectivites.md',
  date: '2024-05',
  etat: 'en cours',
  site: 'https://exemple.fr',
  video: 'https://exemple.fr/video',
  partenaires: '[Une association]',
  fonction: 'Maire',
  courriel: 'ada@exemple.fr',
  telephone: '03 83 00 00 00',
  page: 'https://exemple.fr/ada',
  pour: 'un an',
  legende: 'Des collines',
};

/** Taken from a list of known names: nothing else passes the check. */
const NAMED: readonly string[] = ['territoire', 'themes', 'lieux', 'source.document', 'fichier', 'euros'];

type IsAccepted = (text: string) => boolean;

/** In the text and in the front matter, for a payload that no rule refuses. */
const PLACES = 26;

/** A sheet with the payload in each field that the check lets it in; null where that is none. */
function filled(payload: string, isAccepted: IsAccepted): string | null {
  let text: string | null = null;
  let matter: Readonly<Record<string, string>> = SOUND;
  const body: string[] = [];
  let places = 0;
  const tries = (next: Readonly<Record<string, string>>, parts: readonly string[]) => {
    const tried = sheetText(next, parts.join('\n\n'));
    if (!isAccepted(tried)) return false;
    places += 1;
    text = tried;
    return true;
  };
  for (const [field, place] of Object.entries(BODY)) {
    const opening = body.length === 0 && field !== 'titre' ? ['# Une charge refusée en titre'] : [];
    const next = [...body, ...opening, place(payload)];
    if (tries(matter, next)) body.splice(0, body.length, ...next);
  }
  for (const field of MATTER.filter((each) => !NAMED.includes(each))) {
    const values = field === 'partenaires' ? written(payload).map((each) => `[${each}]`) : written(payload);
    const value = values.find((each) => tries({ ...matter, [field]: each }, body));
    if (value !== undefined) matter = { ...matter, [field]: value };
  }
  if (places !== 0 && places !== PLACES) throw new Error(`« ${payload} » is in ${places} places`);
  return text;
}

/** A sheet for each payload, in a content whose rest is another's. Those that no field lets in have none. */
export function writeHostileSheets(folder: string, model: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(model, folder, { recursive: true });
  rmSync(join(folder, 'fiches'), { recursive: true });
  for (const name of ['fiches', 'images']) mkdirSync(join(folder, name), { recursive: true });
  cpSync(IMAGE, join(folder, 'images/collines.png'));
  const content = { root: process.cwd(), path: folder };
  const context = {
    themes: readThemes(content),
    images: readImages(content),
    documents: new Map([[SOUND['source.document'], { title: 'Un document' }]]),
  };
  const isAccepted: IsAccepted = (text) => {
    const { sheet, diagnostics } = parseSheet({ path: 'essai.md', text }, context);
    return sheet !== null && diagnostics.every(({ severity }) => severity !== 'erreur');
  };
  const write = (id: string, text: string) => writeFileSync(join(folder, 'fiches', `${id}.md`), text);
  write(
    'temoin',
    sheetText(
      SOUND,
      `# Un témoin\n\n${Object.values(BODY)
        .slice(1)
        .map((place) => place('mot'))
        .join('\n\n')}`,
    ),
  );
  for (const [at, payload] of HOSTILE_PAYLOADS.entries()) {
    const text = filled(payload, isAccepted);
    if (text !== null) write(`charge-${at + 1}`, text);
  }
}
