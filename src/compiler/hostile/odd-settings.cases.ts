import { readFileSync } from 'node:fs';
import { SITE_FILE } from '../catalogue/read-site.ts';
import { THEMES_FILE } from '../catalogue/themes.ts';
import { frozenPath } from '../frozen-content.fixture.ts';
import { type Expectation, error, type FileEntry, type HostileCase, withFiles } from './hostile-case.ts';

const THEMES = readFileSync(frozenPath(THEMES_FILE), 'utf8');
const SITE = readFileSync(frozenPath(SITE_FILE), 'utf8');

type Expected = readonly [place: string, code: string, remedy: RegExp];

const inFile =
  (file: string) =>
  (name: string, text: FileEntry, ...expected: readonly Expected[]) =>
    withFiles(
      `${file}: ${name}`,
      { [file]: text },
      ...expected.map(([place, code, remedy]): Expectation => error(place, code, remedy, file)),
    );
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
  themes('a comma too many', theme(`${lines(LABEL, ICON, HUE)},`), ['6:15', 'json-illisible', /virgule/u]),
  themes('a comma too few', theme([LABEL, ICON].join('\n')), ['5:5', 'json-illisible', /virgule/u]),
  themes('apostrophes', theme(lines(LABEL, ICON, HUE)).replaceAll('"', "'"), [
    '3:5',
    'json-illisible',
    /guillemets droits/u,
  ]),
  themes('typographic quotation marks', theme(lines(LABEL, ICON, HUE)).replace('"label"', '“label”'), [
    '4:5',
    'json-illisible',
    /guillemets droits/u,
  ]),
  themes('a comment', `// nos thèmes\n${THEMES}`, ['1:1', 'json-illisible', /commentaire/u]),
  themes('an unclosed list', THEMES.trimEnd().slice(0, -1), [
    endOf(THEMES.trimEnd().slice(0, -1)),
    'json-illisible',
    /« \] »/u,
  ]),
  themes('an unclosed quotation mark', theme(lines('    "label": "Emploi', ICON, HUE)), [
    '4:14',
    'json-illisible',
    /guillemet/u,
  ]),
  themes('an empty file', '', ['1:1', 'json-illisible', /README\.md|modèle/u]),
  themes('words', 'Bonjour', ['1:1', 'json-illisible', /./u]),
  themes('an object', '{}', ['1:1', 'reglage-invalide', /\[/u]),
  themes('an empty list', '[]', ['1:1', 'reglage-invalide', /thème/u]),
  themes('no label', theme(lines(ICON, HUE)), ['2:3', 'reglage-invalide', /« label »/u]),
  themes('an empty label', theme(lines('    "label": ""', ICON, HUE)), [
    '4:14',
    'reglage-invalide',
    /texte/u,
  ]),
  themes('a number for a label', theme(lines('    "label": 4', ICON, HUE)), [
    '4:14',
    'reglage-invalide',
    /guillemets droits/u,
  ]),
  themes('an unknown key', theme(lines(LABEL, ICON, HUE, '    "labell": "x"')), [
    '7:5',
    'reglage-invalide',
    /« label »/u,
  ]),
  themes('an unknown icon', theme(lines(LABEL, '    "icon": "leef"', HUE)), [
    '5:13',
    'reglage-invalide',
    /« leaf »/u,
  ]),
  themes('a hue of 400', theme(lines(LABEL, ICON, '    "hue": 400')), ['6:12', 'reglage-invalide', /360/u]),
  themes('a hue in words', theme(lines(LABEL, ICON, '    "hue": "bleu"')), [
    '6:12',
    'reglage-invalide',
    /nombre/u,
  ]),
  themes(
    'an identifier in capitals',
    theme(lines(LABEL, ICON, HUE)).replace('"emploi-insertion"', '"Emploi"'),
    ['3:11', 'reglage-invalide', /minuscules/u],
  ),
  themes(
    'an identifier twice',
    theme(lines(LABEL, ICON, HUE)).replace('\n]', `,\n${theme(lines(LABEL, ICON, HUE)).slice(2)}`.trimEnd()),
    ['9:11', 'reglage-invalide', /autre identifiant/u],
  ),
  themes('a key twice', theme(lines(LABEL, LABEL, ICON, HUE)), ['5:5', 'cle-en-double', /Gardez/u]),
  themes(
    'two mistakes',
    theme(lines('    "label": 4', ICON, '    "hue": 400')),
    ['4:14', 'reglage-invalide', /./u],
    ['6:12', 'reglage-invalide', /./u],
  ),
  themes('Latin-1', Buffer.from(THEMES, 'latin1'), [placeOfAccent(THEMES), 'encodage', /UTF-8/u]),
  themes('no file', null, ['1:1', 'fichier-introuvable', /README\.md|modèle/u]),
  themes('a folder', { folder: true }, ['1:1', 'fichier-illisible', /./u]),
  themes('a FIFO', { fifo: true }, ['1:1', 'fichier-illisible', /./u]),
  themes('a dead link', { link: 'nulle-part.json' }, ['1:1', 'fichier-introuvable', /lien/u]),
  site('no name', SITE.replace(/^ {2}"name".*\n/mu, ''), ['1:1', 'reglage-invalide', /« name »/u]),
  site('a number for a name', SITE.replace(/"name": ".*"/u, '"name": 4'), [
    '2:11',
    'reglage-invalide',
    /texte/u,
  ]),
  site(
    'an unknown key',
    SITE.replace('"title"', '"titel"'),
    ['1:1', 'reglage-invalide', /« title »/u],
    ['3:3', 'reglage-invalide', /« title »/u],
  ),
  site('a brace that nothing fills', SITE.replace('{précision}', '{precision}'), [
    placeOf(SITE, '"{précision}"'),
    'reglage-invalide',
    /\{précision\}/u,
  ]),
  site('a word for offline', SITE.replace('{\n', '{\n  "offline": "non",\n'), [
    '2:14',
    'reglage-invalide',
    /true/u,
  ]),
  site('a sentence for a list', SITE.replace(/"openData": \[[\s\S]*?\]/u, '"openData": "tout"'), [
    placeOf(SITE, '"openData"', 12),
    'reglage-invalide',
    /liste/u,
  ]),
  site('a wrong credit', SITE.replace('"contours",', '"contour",'), [
    placeOf(SITE, '"contours",'),
    'reglage-invalide',
    /« contours »|contours/u,
  ]),
  site('an empty file', '', ['1:1', 'json-illisible', /./u]),
  site('no file', null, ['1:1', 'fichier-introuvable', /./u]),
];

export const YAML_CASES: readonly HostileCase[] = [
  aliases('broken YAML', ALIAS.replace('[epci:200046977]', '[epci:200046977'), [
    '4:13',
    'yaml-illisible',
    /./u,
  ]),
  aliases('an unknown kind', ALIAS.replace('usage', 'surnom'), ['3:12', 'reglage-invalide', /usage/u]),
  aliases('a bare code', ALIAS.replace('epci:', ''), ['4:14', 'reglage-invalide', /niveau:code/u]),
  aliases('a target that the COG does not know', ALIAS.replace('200046977', '999999999'), [
    '4:14',
    'reglage-invalide',
    /code/u,
  ]),
  aliases('an unknown key', `${ALIAS}    note: x\n`, ['6:5', 'reglage-invalide', /clés lues/u]),
  aliases('no target', ALIAS.replace('[epci:200046977]', '[]'), ['4:13', 'reglage-invalide', /./u]),
  aliases('a name twice', `${ALIAS}${ALIAS.slice(7).replace('Grand Lyon', 'GRAND LYON')}`, [
    '6:10',
    'reglage-invalide',
    /Retirez/u,
  ]),
  aliases('an empty file', '', ['1:1', 'reglage-invalide', /alias/u]),
  aliases('a FIFO', { fifo: true }, ['1:1', 'fichier-illisible', /./u]),
  headings('broken YAML', 'pourquoi: [Contexte\n', ['1:11', 'yaml-illisible', /./u]),
  headings('an unknown part', 'motif: [Contexte]\n', ['1:1', 'reglage-invalide', /pourquoi|clés/u]),
  headings('words of two parts', 'pourquoi: [Contexte]\nresultats: [Bilan, contexte]\n', [
    '2:20',
    'reglage-invalide',
    /une seule/u,
  ]),
  headings('a word for a list', 'pourquoi: Contexte\n', ['1:11', 'reglage-invalide', /liste/u]),
  index('broken YAML', INDEX.replace('[emploi-insertion]', '[emploi'), ['7:13', 'yaml-illisible', /./u]),
  index('a part of a theme’s name', INDEX.replace('[emploi-insertion]', '[insertion]'), [
    '7:14',
    'theme-inconnu',
    /« emploi-insertion »/u,
  ]),
  index('an unknown territory', INDEX.replace('Ville de Metz', 'Ville de Mettz'), [
    '6:17',
    'territoire-inconnu',
    /« Metz »/u,
  ]),
  index('a misspelt key', INDEX.replace('annee', 'anee'), ['2:7', 'index-invalide', /./u]),
  index('no title', INDEX.replace(/^titre.*\n/u, ''), ['1:1', 'index-invalide', /« titre »/u]),
  index('a year in words', INDEX.replace('2022', 'hier'), ['2:8', 'index-invalide', /index/u]),
  index('a rank twice', `${INDEX}${INDEX.slice(INDEX.indexOf('  - rang')).replace('temoin', 'autre')}`, [
    '8:11',
    'index-invalide',
    /./u,
  ]),
  index('a document to publish', `${INDEX}publier: true\n`),
  index('Latin-1', Buffer.from(INDEX.replace('Recueil', 'Été'), 'latin1'), ['1:8', 'encodage', /UTF-8/u]),
  index('a dead link', { link: 'nulle-part.yaml' }, ['1:1', 'fichier-introuvable', /lien/u]),
  index('a folder', { folder: true }, ['1:1', 'fichier-illisible', /./u]),
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
