import { readFileSync } from 'node:fs';
import { THEMES_FILE } from '../../content/settings/themes.ts';
import { frozenPath } from '../frozen-content.fixture.ts';
import { SITE_FILE } from '../settings/read-site.ts';
import {
  type Expectation,
  error,
  type FileEntry,
  type HostileCase,
  withFiles,
} from './hostile-case.fixture.ts';

const THEMES = readFileSync(frozenPath(THEMES_FILE), 'utf8');
const OPEN = THEMES.trimEnd().slice(0, -1);
const SITE = readFileSync(frozenPath(SITE_FILE), 'utf8');

/** A setting that is wrong, unless another code is given. */
type Expected = readonly [place: string, remedy: RegExp, code?: string];

const inFile =
  (file: string) =>
  (name: string, text: FileEntry, ...expected: readonly Expected[]) =>
    withFiles(
      `${file}: ${name}`,
      { [file]: text },
      ...expected.map(
        ([place, remedy, code = 'reglage-invalide']): Expectation => error(place, code, remedy, file),
      ),
    );
const JSON_ERROR = 'json-illisible';
const YAML_ERROR = 'yaml-illisible';
const themes = inFile(THEMES_FILE);
const site = inFile(SITE_FILE);
const aliases = inFile('territories/aliases.yaml');
const headings = inFile('headings.yaml');
const index = inFile('sources/recueil.index.yaml');

const theme = (fields: string) => `[\n  {\n    "id": "emploi-insertion",\n${fields}\n  }\n]\n`;
const LABEL = '    "label": "Emploi"';
const ICON = '    "icon": "briefcase"';
const HUE = '    "hue": 255';
const lines = (...all: readonly string[]) => all.join(',\n');
const WHOLE = theme(lines(LABEL, ICON, HUE));
const ALIAS = `alias:
  - nom: Grand Lyon
    genre: usage
    cibles: [epci:200046977]
    source: site grandlyon.com
`;
const INDEX = `titre: Recueil
annee: 2022
fiches:
  - rang: 1
    fiche: temoin
    territoire: Ville de Metz
    themes: [emploi-insertion]
`;

export const JSON_CASES: readonly HostileCase[] = [
  themes('a comma too many', theme(`${lines(LABEL, ICON, HUE)},`), ['6:15', /virgule/u, JSON_ERROR]),
  themes('a comma too few', theme([LABEL, ICON].join('\n')), ['5:5', /virgule/u, JSON_ERROR]),
  themes('apostrophes', WHOLE.replaceAll('"', "'"), ['3:5', /guillemets droits/u, JSON_ERROR]),
  themes('typographic quotation marks', WHOLE.replace('"label"', '“label”'), [
    '4:5',
    /guillemets droits/u,
    JSON_ERROR,
  ]),
  themes('a comment', `// nos thèmes\n${THEMES}`, ['1:1', /commentaire/u, JSON_ERROR]),
  themes('an unclosed list', OPEN, [endOf(OPEN), /« \] »/u, JSON_ERROR]),
  themes('an unclosed quotation mark', theme(lines('    "label": "Emploi', ICON, HUE)), [
    '4:14',
    /guillemet/u,
    JSON_ERROR,
  ]),
  themes('an empty file', '', ['1:1', /README\.md|modèle/u, JSON_ERROR]),
  themes('words', 'Bonjour', ['1:1', /./u, JSON_ERROR]),
  themes('an object', '{}', ['1:1', /\[/u]),
  themes('an empty list', '[]', ['1:1', /thème/u]),
  themes('no label', theme(lines(ICON, HUE)), ['2:3', /« label »/u]),
  themes('an empty label', theme(lines('    "label": ""', ICON, HUE)), ['4:14', /texte/u]),
  themes('a number for a label', theme(lines('    "label": 4', ICON, HUE)), ['4:14', /guillemets droits/u]),
  themes('an unknown key', theme(lines(LABEL, ICON, HUE, '    "labell": "x"')), ['7:5', /« label »/u]),
  themes('an unknown icon', theme(lines(LABEL, '    "icon": "leef"', HUE)), ['5:13', /« leaf »/u]),
  themes('a hue of 400', theme(lines(LABEL, ICON, '    "hue": 400')), ['6:12', /360/u]),
  themes('a hue in words', theme(lines(LABEL, ICON, '    "hue": "bleu"')), ['6:12', /nombre/u]),
  themes('an identifier in capitals', WHOLE.replace('"emploi-insertion"', '"Emploi"'), [
    '3:11',
    /minuscules/u,
  ]),
  themes('an identifier twice', WHOLE.replace('\n]', `,\n${WHOLE.slice(2)}`.trimEnd()), [
    '9:11',
    /autre identifiant/u,
  ]),
  themes('a key twice', theme(lines(LABEL, LABEL, ICON, HUE)), ['5:5', /Gardez/u, 'cle-en-double']),
  themes(
    'two mistakes',
    theme(lines('    "label": 4', ICON, '    "hue": 400')),
    ['4:14', /./u],
    ['6:12', /./u],
  ),
  themes('Latin-1', Buffer.from(THEMES, 'latin1'), [placeOfAccent(THEMES), /UTF-8/u, 'encodage']),
  themes('no file', null, ['1:1', /README\.md|modèle/u, 'fichier-introuvable']),
  themes('a folder', { folder: true }, ['1:1', /./u, 'fichier-illisible']),
  themes('a FIFO', { fifo: true }, ['1:1', /./u, 'fichier-illisible']),
  themes('a dead link', { link: 'nulle-part.json' }, ['1:1', /lien/u, 'fichier-introuvable']),
  site('no name', SITE.replace(/^ {2}"name".*\n/mu, ''), ['1:1', /« name »/u]),
  site('a number for a name', SITE.replace(/"name": ".*"/u, '"name": 4'), ['2:11', /texte/u]),
  site('an unknown key', SITE.replace('"title"', '"titel"'), ['1:1', /« title »/u], ['3:3', /« title »/u]),
  site('a brace that nothing fills', SITE.replace('{précision}', '{precision}'), [
    placeOf(SITE, '"{précision}"'),
    /\{précision\}/u,
  ]),
  site('a word for offline', SITE.replace('{\n', '{\n  "offline": "non",\n'), ['2:14', /true/u]),
  site('a sentence for a list', SITE.replace(/"openData": \[[\s\S]*?\]/u, '"openData": "tout"'), [
    placeOf(SITE, '"openData"', 12),
    /liste/u,
  ]),
  site('a wrong credit', SITE.replace('"contours",', '"contour",'), [
    placeOf(SITE, '"contours",'),
    /« contours »|contours/u,
  ]),
  site('an empty file', '', ['1:1', /./u, JSON_ERROR]),
  site('no file', null, ['1:1', /./u, 'fichier-introuvable']),
];

export const YAML_CASES: readonly HostileCase[] = [
  aliases('broken YAML', ALIAS.replace('[epci:200046977]', '[epci:200046977'), ['4:13', /./u, YAML_ERROR]),
  aliases('an unknown kind', ALIAS.replace('usage', 'surnom'), ['3:12', /usage/u]),
  aliases('a bare code', ALIAS.replace('epci:', ''), ['4:14', /niveau:code/u]),
  aliases('a target that the COG does not know', ALIAS.replace('200046977', '999999999'), ['4:14', /code/u]),
  aliases('an unknown key', `${ALIAS}    note: x\n`, ['6:5', /clés lues/u]),
  aliases('no target', ALIAS.replace('[epci:200046977]', '[]'), ['4:13', /./u]),
  aliases('a name twice', `${ALIAS}${ALIAS.slice(7).replace('Grand Lyon', 'GRAND LYON')}`, [
    '6:10',
    /Retirez/u,
  ]),
  aliases('an empty file', '', ['1:1', /alias/u]),
  aliases('a FIFO', { fifo: true }, ['1:1', /./u, 'fichier-illisible']),
  headings('broken YAML', 'pourquoi: [Contexte\n', ['1:11', /./u, YAML_ERROR]),
  headings('an unknown part', 'motif: [Contexte]\n', ['1:1', /pourquoi|clés/u]),
  headings('words of two parts', 'pourquoi: [Contexte]\nresultats: [Bilan, contexte]\n', [
    '2:20',
    /une seule/u,
  ]),
  headings('a word for a list', 'pourquoi: Contexte\n', ['1:11', /liste/u]),
  index('broken YAML', INDEX.replace('[emploi-insertion]', '[emploi'), ['7:13', /./u, YAML_ERROR]),
  index('a part of a theme’s name', INDEX.replace('[emploi-insertion]', '[insertion]'), [
    '7:14',
    /« emploi-insertion »/u,
    'theme-inconnu',
  ]),
  index('an unknown territory', INDEX.replace('Ville de Metz', 'Ville de Mettz'), [
    '6:17',
    /« Metz »/u,
    'territoire-inconnu',
  ]),
  index('a misspelt key', INDEX.replace('annee', 'anee'), ['2:7', /./u, 'index-invalide']),
  index('no title', INDEX.replace(/^titre.*\n/u, ''), ['1:1', /« titre »/u, 'index-invalide']),
  index('a year in words', INDEX.replace('2022', 'hier'), ['2:8', /index/u, 'index-invalide']),
  index('a rank twice', `${INDEX}${INDEX.slice(INDEX.indexOf('  - rang')).replace('temoin', 'autre')}`, [
    '8:11',
    /./u,
    'index-invalide',
  ]),
  index('a document to publish', `${INDEX}publier: true\n`),
  index('Latin-1', Buffer.from(INDEX.replace('Recueil', 'Été'), 'latin1'), ['1:8', /UTF-8/u, 'encodage']),
  index('a dead link', { link: 'nulle-part.yaml' }, ['1:1', /lien/u, 'fichier-introuvable']),
  index('a folder', { folder: true }, ['1:1', /./u, 'fichier-illisible']),
];

function placeOf(text: string, words: string, further = 0): string {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1 + further}`;
}

function endOf(text: string): string {
  const lines = text.trimEnd().split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length}`;
}

function placeOfAccent(text: string): string {
  return placeOf(text, /[^ -~\n]/u.exec(text)?.[0] ?? '');
}
