import { expect, test } from 'vitest';
import { formatDiagnostics } from '../../content/diagnostics/format-diagnostic.ts';
import { GROUPINGS_FILE, parseGroupings } from './read-groupings.ts';

const COG = {
  communes: [
    {
      code: '52269',
      name: 'Langres',
      departement: '52',
      region: '44',
      epci: '200072999',
      ept: '',
      population: 7000,
      postcodes: [],
    },
    {
      code: '01004',
      name: 'Ambérieu-en-Bugey',
      departement: '01',
      region: '84',
      epci: '',
      ept: '',
      population: 9,
      postcodes: [],
    },
  ],
  epci: [{ code: '200072999', name: 'CC du Grand Langres', type: 'CC', seat: '52269' }],
  departements: [{ code: '2A', name: 'Corse-du-Sud', article: 'la ', seat: '2A004', region: '94' }],
};

const good = `regroupements:
  - identifiant: pays-de-langres
    niveau: petr
    nom: PETR du Pays de Langres
    membres: ['200072999']
    source: journal du PETR, 2016
`;

const second = good.replace('regroupements:\n', '');

/** As the author reads it: place, message and next step of each problem. */
function reported(text: string): string[] {
  const { diagnostics } = parseGroupings(text, COG);
  expect(formatDiagnostics(diagnostics, new Map([[GROUPINGS_FILE, text]]))).not.toContain('undefined');
  return diagnostics.map(({ line, column, message, help }) => `${line}:${column} ${message} → ${help}`);
}

test('five lines make a grouping; its kind has a French label', () => {
  expect(parseGroupings(good, COG)).toEqual({
    groupings: [
      {
        code: 'pays-de-langres',
        level: 'petr',
        kind: 'petr',
        label: null,
        name: 'PETR du Pays de Langres',
        members: ['200072999'],
        seat: '',
        source: 'journal du PETR, 2016',
      },
    ],
    diagnostics: [],
  });
  const kinds = ['pnr', 'pays', 'pole-metropolitain', 'syndicat-mixte', 'groupement'].map((kind) => {
    const [grouping] = parseGroupings(good.replace('niveau: petr', `niveau: ${kind}`), COG).groupings;
    return [grouping?.level, grouping?.label];
  });
  expect(kinds).toEqual([
    ['groupement', 'Parc naturel régional'],
    ['groupement', 'Pays'],
    ['groupement', 'Pôle métropolitain'],
    ['groupement', 'Syndicat mixte'],
    ['groupement', null],
  ]);
  const labelled = good.replace('niveau: petr', 'niveau: groupement\n    libelle: Communauté de projets');
  expect(parseGroupings(labelled, COG).groupings[0]?.label).toBe('Communauté de projets');
});

test('members are communes, EPCI and départements, between quotes or not, in any case', () => {
  const text = good
    .replace("['200072999']", '\n      - 01004 # zéro en tête\n      - 200072999\n      - 2a')
    .replace('petr', 'pnr');
  expect(parseGroupings(text, COG).groupings[0]?.members).toEqual(['01004', '200072999', '2A']);
});

test('a grouping with a mistake keeps its name, one without a source is left out, the others stay', () => {
  const { groupings, diagnostics } = parseGroupings(
    `${good.replace('petr', 'ptr')}${second.replaceAll(/ays-de|ays de/gu, 'lateau')}`,
    COG,
  );
  expect(groupings.map(({ code }) => code)).toEqual(['pays-de-langres', 'plateau-langres']);
  expect(diagnostics).toHaveLength(1);
  expect(parseGroupings(good.replace(/ {4}source.*\n/u, ''), COG).groupings).toEqual([]);
  expect(parseGroupings(good.replace('200072999', '20007299'), COG).groupings[0]?.members).toEqual([]);
});

const CODES =
  'Écrivez le code d’une commune (52269), le SIREN d’une intercommunalité (200072999) ou le numéro d’un département (52) ; « npm run geocode -- "nom" » les donne.';
const MODEL =
  'Un regroupement s’écrit en cinq lignes : « - identifiant: », « niveau: », « nom: », « membres: » et « source: ».';

test.each([
  [
    'a missing source',
    good.replace(/ {4}source.*\n/u, ''),
    [`2:5 Il manque « source: » à ce regroupement. → ${MODEL}`],
  ],
  [
    'an empty name',
    good.replace('nom: PETR du Pays de Langres', 'nom:'),
    [`4:9 « nom: » attend un texte sur sa ligne. → ${MODEL}`],
  ],
  [
    'an unknown level',
    good.replace('petr', 'pole'),
    ['3:13 Ce niveau n’est pas connu : « pole ». → Vouliez-vous dire « pole-metropolitain » ?'],
  ],
  [
    'a level of no kind',
    good.replace('petr', 'canton'),
    [
      '3:13 Ce niveau n’est pas connu : « canton ». → Écrivez petr, pnr, pays, pole-metropolitain, syndicat-mixte, groupement ; pour un autre genre, « groupement » puis une ligne « libelle: » avec son nom.',
    ],
  ],
  [
    'an identifier that is no address',
    good.replace('pays-de-langres', 'Pays de Langres'),
    [
      '2:18 « Pays de Langres » ne peut pas servir d’adresse. → Écrivez-le en minuscules sans accent, mots séparés par des tirets : « pays-de-langres ».',
    ],
  ],
  [
    'a code of which a spreadsheet has eaten the first zero',
    good.replace("'200072999'", '1004'),
    ['5:15 Membre inconnu : « 1004 ». → Il manque un chiffre : « 01004 » (Ambérieu-en-Bugey) ?'],
  ],
  [
    'a code between typographic apostrophes',
    good.replace("'200072999'", '‘200072999’'),
    ["5:15 Membre inconnu : « ‘200072999’ ». → Mettez-le entre apostrophes droites : « '200072999' »."],
  ],
  [
    'a level by its name',
    good.replace('petr', 'Parc naturel régional'),
    ['3:13 Ce niveau n’est pas connu : « Parc naturel régional ». → Vouliez-vous dire « pnr » ?'],
  ],
  [
    'a seat by its name',
    good.replace('    nom:', '    siege: Langres\n    nom:'),
    ['4:12 Aucune commune n’a le code « Langres ». → Écrivez son code : « 52269 » (Langres).'],
  ],
  ['an unknown member', good.replace('200072999', '99999'), [`5:15 Membre inconnu : « 99999 ». → ${CODES}`]],
  [
    'a member by its name',
    good.replace("'200072999'", 'CC du Grand Langres'),
    [
      '5:15 Membre inconnu : « CC du Grand Langres ». → Écrivez son code : « 200072999 » (CC du Grand Langres).',
    ],
  ],
  [
    'no member',
    good.replace("['200072999']", '[]'),
    [`5:14 Les membres s’écrivent en liste, un code par tiret. → ${CODES}`],
  ],
  [
    'a member that is no list',
    good.replace("['200072999']", '200072999'),
    [`5:14 Les membres s’écrivent en liste, un code par tiret. → ${CODES}`],
  ],
  [
    'a member twice',
    good.replace("['200072999']", '[200072999, 200072999]'),
    ['5:26 « 200072999 » est déjà membre. → Retirez cette ligne.'],
  ],
  [
    'an unknown seat',
    good.replace('    membres', '    siege: 99999\n    membres'),
    [
      '5:12 Aucune commune n’a le code « 99999 ». → Écrivez le code Insee de la commune du siège, ou retirez cette ligne.',
    ],
  ],
  [
    'a misspelt key',
    good.replace('membres', 'membre'),
    ['2:5 Il manque « membres: » à ce regroupement.', '5:5 La clé « membre » n’est pas lue.'],
  ],
  [
    'an identifier and a name used twice',
    good + second.replace('petr', 'pnr'),
    [
      '7:18 « pays-de-langres » est déjà pris, ligne 2. → Donnez-lui un autre nom, ou retirez ce regroupement.',
      '9:10 « PETR du Pays de Langres » est déjà pris, ligne 4. → Donnez-lui un autre nom, ou retirez ce regroupement.',
    ],
  ],
  [
    'a member of two PETR',
    good + second.replaceAll(/ays-de|ays de/gu, 'lateau'),
    [
      '10:15 « 200072999 » est déjà membre d’un PETR, ligne 5. → Une intercommunalité n’est que d’un PETR : retirez-la de l’un des deux.',
    ],
  ],
  [
    'another list',
    good.replace('regroupements', 'groupes'),
    ['1:1 La clé « groupes » n’est pas lue.', '1:1 La liste « regroupements: » manque.'],
  ],
  [
    'a grouping that is a word',
    'regroupements: [pnr]\n',
    [`1:17 Ce regroupement ne peut pas être lu. → ${MODEL}`],
  ],
  ['an empty file', '', [`1:1 La liste « regroupements: » manque. → ${MODEL}`]],
  ['invalid YAML', good.replace('- ident', '-ident'), ['2:']],
  ['an alias', good.replace("['200072999']", '*membres'), ['5:']],
])('%s is reported at its line, with what to do', (_case, text, expected) => {
  const found = reported(text);
  expect(found.length).toBeGreaterThanOrEqual(expected.length);
  for (const line of expected)
    expect(
      found.some((one) => one.startsWith(line)),
      `${line}\n${found.join('\n')}`,
    ).toBe(true);
});

test('an empty list is right', () => {
  expect(parseGroupings('regroupements: []\n', COG)).toEqual({ groupings: [], diagnostics: [] });
  expect(parseGroupings('# rien\nregroupements:\n', COG)).toEqual({ groupings: [], diagnostics: [] });
});

test.each([
  ['a tab', good.replace('    niveau', '\tniveau'), '3:1 Une tabulation'],
  ['no colon', good.replace('niveau:', 'niveau'), '3:5 Cette partie'],
  ['an open quotation mark', good.replace('nom: ', "nom: '"), '4:10 Ce guillemet'],
  ['a key out of line', good.replace('    membres', '   membres'), '5:1 Cette ligne n’est pas alignée'],
  [
    'a key out of line below quotation marks',
    good.replace('petr\n', "'petr' # un PETR\n").replace('    nom', '   nom'),
    '4:1 Cette ligne n’est pas alignée',
  ],
])('a file that can’t be read, for %s, keeps the names that sheets give', (_, text, problem) => {
  expect(reported(text)).toEqual([expect.stringContaining(problem)]);
  expect(parseGroupings(text, COG).groupings).toEqual([
    expect.objectContaining({ code: 'pays-de-langres', name: 'PETR du Pays de Langres' }),
  ]);
});
