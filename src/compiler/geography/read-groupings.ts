import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { GROUPING_KINDS } from '../../core/territory/grouping-kinds.ts';
import type { GroupingRow, TerritoryTables } from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { editDistance, nearest } from '../../core/text/similarity.ts';
import { createReporter, type Reporter } from '../sheet/reporter.ts';
import { entriesOf, itemsOf, readYaml, wordsOfScalar, type YamlSource } from '../sheet/yaml-source.ts';
import { namedGroupings } from './unread-groupings.ts';

export const GROUPINGS_FILE = 'data/territories/groupings.yaml';

const LONGEST = 2_000_000;

export type CogTables = Pick<TerritoryTables, 'communes' | 'epci' | 'departements'>;

export interface GroupingsReading {
  /** With what is right of those in error. */
  readonly groupings: readonly GroupingRow[];
  readonly diagnostics: readonly Diagnostic[];
}

const FIELDS = ['identifiant', 'niveau', 'libelle', 'nom', 'siege', 'membres', 'source'];
const NEEDED = ['identifiant', 'niveau', 'nom', 'membres', 'source'];
const MODEL =
  'Un regroupement s’écrit en cinq lignes : « - identifiant: », « niveau: », « nom: », « membres: » et « source: ».';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const CODES =
  'Écrivez le code d’une commune (52269), le SIREN d’une intercommunalité (200072999) ou le numéro d’un département (52) ; « npm run geocode -- "nom" » les donne.';

type Known = ReadonlyMap<string, string>;

interface Reader {
  readonly yaml: YamlSource;
  readonly reporter: Reporter;
  readonly members: Known;
  readonly communes: Known;
  /** What no two groupings may share, with the line where it stands. */
  readonly taken: Map<string, number>;
}

type Fields = ReadonlyMap<string, { readonly keyNode: Node; readonly value: Node | null }>;

const namesByCode = (rows: readonly { readonly code: string; readonly name: string }[]): Known =>
  new Map(rows.map(({ code, name }) => [code, name]));

/** Reports every problem, in French, at its line. Never throws. */
export function parseGroupings(text: string, cog: CogTables, file = GROUPINGS_FILE): GroupingsReading {
  const yaml = readYaml(normalizeText(text), file, 0, LONGEST);
  const reporter = createReporter(file);
  reporter.add(yaml.diagnostics);
  const list = entriesOf(yaml.root).find(({ key }) => key === 'regroupements');
  for (const { key, keyNode } of entriesOf(yaml.root))
    if (key !== 'regroupements')
      fault(reporter, yaml.spotOf(keyNode), `La clé « ${key} » n’est pas lue.`, MODEL);
  if (yaml.diagnostics.length === 0 && !list)
    fault(reporter, yaml.spotOf(yaml.root), 'La liste « regroupements: » manque.', MODEL);
  const reader: Reader = {
    yaml,
    reporter,
    members: namesByCode([...cog.communes, ...cog.epci, ...cog.departements]),
    communes: namesByCode(cog.communes),
    taken: new Map(),
  };
  const isEmpty = isScalar(list?.value) && list.value.value === null;
  const groupings = (isEmpty ? [] : itemsOf(list?.value ?? null)).flatMap(
    (node) => readOne(node, reader) ?? [],
  );
  return {
    groupings: yaml.root === null ? namedGroupings(text) : groupings,
    diagnostics: reporter.diagnostics,
  };
}

function fault(reporter: Reporter, spot: ReturnType<YamlSource['spotOf']>, message: string, help: string) {
  reporter.error('regroupement-invalide', spot, message, help);
}

function readOne(node: Node, reader: Reader): GroupingRow | null {
  const { yaml, reporter } = reader;
  if (!isMap(node)) {
    fault(reporter, yaml.spotOf(node), 'Ce regroupement ne peut pas être lu.', MODEL);
    return null;
  }
  const fields: Fields = new Map(entriesOf(node).map((entry) => [entry.key, entry]));
  for (const [key, { keyNode }] of fields) {
    if (FIELDS.includes(key)) continue;
    const near = nearest(key, FIELDS, 1)[0];
    const help = near ? `Vouliez-vous dire « ${near} » ?` : `Les clés lues ici : ${FIELDS.join(', ')}.`;
    fault(reporter, yaml.spotOf(keyNode), `La clé « ${key} » n’est pas lue.`, help);
  }
  for (const key of NEEDED)
    if (!fields.has(key))
      fault(reporter, yaml.spotOf(node), `Il manque « ${key}: » à ce regroupement.`, MODEL);
  const code = unique('identifiant', fields, reader);
  if (code !== null && !ID.test(code))
    faultAt(
      'identifiant',
      fields,
      reader,
      `« ${code} » ne peut pas servir d’adresse.`,
      'Écrivez-le en minuscules sans accent, mots séparés par des tirets : « pays-de-langres ».',
    );
  const name = unique('nom', fields, reader);
  const kind = readKind(fields, reader);
  const source = words('source', fields, reader);
  const label = fields.has('libelle')
    ? words('libelle', fields, reader)
    : (GROUPING_KINDS[kind]?.label ?? null);
  const seat = readSeat(fields, reader);
  const members = readMembers(kind, fields, reader);
  // One in error keeps its name, so that sheets that give it are not told to be wrong too.
  if (code === null || name === null || source === null) return null;
  return {
    code,
    level: GROUPING_KINDS[kind]?.level ?? 'groupement',
    kind,
    label,
    name,
    members,
    seat,
    source,
  };
}

function faultAt(
  key: string,
  fields: Fields,
  { yaml, reporter }: Reader,
  message: string,
  help: string,
): void {
  const entry = fields.get(key);
  fault(reporter, yaml.spotOf(entry?.value ?? entry?.keyNode), message, help);
}

/** Null when it is missing, which is told once. */
function words(key: string, fields: Fields, reader: Reader): string | null {
  const entry = fields.get(key);
  if (!entry) return null;
  const found = wordsOfScalar(entry.value);
  if (found === null) faultAt(key, fields, reader, `« ${key}: » attend un texte sur sa ligne.`, MODEL);
  return found;
}

function unique(key: string, fields: Fields, reader: Reader): string | null {
  const found = words(key, fields, reader);
  if (found === null) return null;
  const line = reader.yaml.spotOf(fields.get(key)?.value).line;
  const before = reader.taken.get(`${key} ${fold(found)}`);
  if (before !== undefined)
    faultAt(
      key,
      fields,
      reader,
      `« ${found} » est déjà pris, ligne ${before}.`,
      'Donnez-lui un autre nom, ou retirez ce regroupement.',
    );
  else reader.taken.set(`${key} ${fold(found)}`, line);
  return found;
}

function readKind(fields: Fields, reader: Reader): string {
  const kind = words('niveau', fields, reader) ?? '';
  const known = Object.keys(GROUPING_KINDS);
  if (kind !== '' && !known.includes(kind)) {
    const near =
      known.find((word) => fold(GROUPING_KINDS[word]?.label ?? '') === fold(kind)) ??
      nearest(kind, known, 1)[0];
    const help = near
      ? `Vouliez-vous dire « ${near} » ?`
      : `Écrivez ${known.join(', ')} ; pour un autre genre, « groupement » puis une ligne « libelle: » avec son nom.`;
    faultAt('niveau', fields, reader, `Ce niveau n’est pas connu : « ${kind} ».`, help);
  }
  return kind;
}

function readSeat(fields: Fields, reader: Reader): string {
  const seat = words('siege', fields, reader);
  if (seat !== null && !reader.communes.has(seat))
    faultAt(
      'siege',
      fields,
      reader,
      `Aucune commune n’a le code « ${seat} ».`,
      proposal(seat, reader.communes) ??
        'Écrivez le code Insee de la commune du siège, ou retirez cette ligne.',
    );
  return seat ?? '';
}

function readMembers(kind: string, fields: Fields, reader: Reader): string[] {
  const { yaml, reporter, members, taken } = reader;
  const value = fields.get('membres')?.value ?? null;
  const items = itemsOf(value);
  if (fields.has('membres') && (items.length === 0 || !isSeq(value)))
    faultAt('membres', fields, reader, 'Les membres s’écrivent en liste, un code par tiret.', CODES);
  const found = new Set<string>();
  for (const item of isSeq(value) ? items : []) {
    const code = wordsOfScalar(item)?.toUpperCase() ?? '';
    const spot = yaml.spotOf(item);
    const before = kind === 'petr' ? taken.get(`petr ${code}`) : undefined;
    if (!members.has(code))
      fault(
        reporter,
        spot,
        `Membre inconnu : « ${wordsOfScalar(item) ?? ''} ».`,
        proposal(code, members) ?? CODES,
      );
    else if (found.has(code))
      reporter.warn('regroupement-membre', spot, `« ${code} » est déjà membre.`, 'Retirez cette ligne.');
    else if (before !== undefined)
      fault(
        reporter,
        spot,
        `« ${code} » est déjà membre d’un PETR, ligne ${before}.`,
        'Une intercommunalité n’est que d’un PETR : retirez-la de l’un des deux.',
      );
    found.add(code);
    if (kind === 'petr') taken.set(`petr ${code}`, spot.line);
  }
  return [...found].filter((code) => members.has(code));
}

const MOST_PROPOSED = 3;

const CURLED = /^[‘’“”«»]+|[‘’“”«»]+$/gu;

function proposal(words: string, known: Known): string | null {
  const bare = words.replace(CURLED, '').trim();
  if (bare !== words && known.has(bare)) return `Mettez-le entre apostrophes droites : « '${bare}' ».`;
  const folded = fold(words);
  const named = folded === '' ? [] : [...known].filter(([, name]) => fold(name) === folded);
  if (named.length > 0) return `Écrivez son code : ${listed(named)}.`;
  // A spreadsheet eats the first zero.
  const longer = /^\d{4,}$/u.test(words)
    ? [...known].filter(([code]) => code.length > words.length && editDistance(words, code, 1) === 1)
    : [];
  return longer.length > 0 ? `Il manque un chiffre : ${listed(longer)} ?` : null;
}

const listed = (named: readonly (readonly [code: string, name: string])[]) =>
  named
    .slice(0, MOST_PROPOSED)
    .map(([code, name]) => `« ${code} » (${name})`)
    .join(' ou ');
