import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { createReporter, type Reporter } from '../../content/diagnostics/reporter.ts';
import {
  entriesOf,
  itemsOf,
  readYaml,
  type Spot,
  wordsOfScalar,
  type YamlSource,
} from '../../content/diagnostics/yaml-source.ts';
import { type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import {
  GROUPING_KINDS,
  type GroupingRow,
  type TerritoryTables,
} from '../../core/territory/territory-tables.ts';
import { fold } from '../../core/text/fold.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { editDistance, nearest } from '../../core/text/similarity.ts';

/** In a content folder. */
export const GROUPINGS_FILE = 'groupings.yaml';

/** Those that the law makes: a content may declare them in its own words. */
export const OFFICIAL_GROUPINGS = 'data/territories/groupings.yaml';

const LONGEST = 2_000_000;

export type CogTables = Pick<TerritoryTables, 'communes' | 'epci' | 'departements'>;

const FIELDS = ['identifiant', 'niveau', 'libelle', 'nom', 'siege', 'membres', 'source'];
const NEEDED = ['identifiant', 'niveau', 'nom', 'membres', 'source'];
/** As long as its members are not known. */
const NEEDED_AT_SEAT = NEEDED.slice(0, 3);
const MODEL =
  'Un regroupement s’écrit en cinq lignes : « - identifiant: », « niveau: », « nom: », « membres: » et « source: ».';
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const CODES =
  'Écrivez le code d’une commune (52269), le SIREN d’une intercommunalité (200072999) ou le numéro d’un département (52) ; « npm run geocode -- "nom" » les donne.';

/** By code. */
type Names = ReadonlyMap<string, string>;

interface Reader {
  readonly yaml: YamlSource;
  readonly reporter: Reporter;
  readonly members: Names;
  readonly communes: Names;
  /** What no two groupings may share, with its line. */
  readonly taken: Map<string, number>;
}

const namesByCode = (rows: readonly { readonly code: string; readonly name: string }[]): Names =>
  new Map(rows.map(({ code, name }) => [code, name]));

/** With what is right of those in error. Reports every problem, in French, at its line. Never throws. */
export function parseGroupings(text: string, cog: CogTables, file = GROUPINGS_FILE) {
  const yaml = readYaml(normalizeText(text), file, 0, LONGEST);
  const reporter = createReporter(file);
  reporter.add(yaml.diagnostics);
  const entries = entriesOf(yaml.root);
  const list = entries.find(({ key }) => key === 'regroupements')?.value ?? null;
  for (const { key, keyNode } of entries)
    if (key !== 'regroupements')
      fault(reporter, yaml.spotOf(keyNode), `La clé « ${key} » n’est pas lue.`, MODEL);
  if (yaml.diagnostics.length === 0 && !entries.some(({ key }) => key === 'regroupements'))
    fault(reporter, yaml.spotOf(yaml.root), 'La liste « regroupements: » manque.', MODEL);
  const isEmpty = isScalar(list) && list.value === null;
  const reader: Reader = {
    yaml,
    reporter,
    taken: new Map(),
    communes: namesByCode(cog.communes),
    members: namesByCode([...cog.communes, ...cog.epci, ...cog.departements]),
  };
  const groupings = (isEmpty ? [] : itemsOf(list)).flatMap((node) => readOne(node, reader) ?? []);
  return {
    groupings: yaml.root === null ? namedGroupings(text) : groupings,
    diagnostics: reporter.diagnostics,
  };
}

function fault(reporter: Reporter, spot: Spot, message: string, help: string) {
  reporter.error('regroupement-invalide', spot, message, help);
}

function readOne(node: Node, reader: Reader): GroupingRow | null {
  const { yaml, reporter } = reader;
  if (!isMap(node)) {
    fault(reporter, yaml.spotOf(node), 'Ce regroupement ne peut pas être lu.', MODEL);
    return null;
  }
  const entries = new Map(entriesOf(node).map((entry) => [entry.key, entry]));
  for (const [key, { keyNode }] of entries) {
    if (FIELDS.includes(key)) continue;
    const [near] = nearest(key, FIELDS, 1);
    const help = near ? `Vouliez-vous dire « ${near} » ?` : `Les clés lues ici : ${FIELDS.join(', ')}.`;
    fault(reporter, yaml.spotOf(keyNode), `La clé « ${key} » n’est pas lue.`, help);
  }
  for (const needed of entries.has('siege') && !entries.has('membres') ? NEEDED_AT_SEAT : NEEDED)
    if (!entries.has(needed))
      fault(reporter, yaml.spotOf(node), `Il manque « ${needed}: » à ce regroupement.`, MODEL);
  const fields = new GroupingFields(entries, reader);
  const code = fields.code();
  const name = fields.unique('nom');
  const kind = fields.kind();
  const source = entries.has('membres') ? fields.words('source') : '';
  const label = fields.has('libelle') ? fields.words('libelle') : (GROUPING_KINDS[kind]?.label ?? null);
  const members = fields.members(kind);
  const seat = fields.seat();
  // One in error keeps its name, so that sheets that give it are not reported too.
  if (code === null || name === null || source === null) return null;
  const level = GROUPING_KINDS[kind]?.level ?? 'groupement';
  // One in error is not placed at its seat: it would look as if its members were not known.
  const isUnread = members.length === 0 && fields.has('membres');
  return { code, level, kind, label, name, members, seat: isUnread ? '' : seat, source };
}

/** The fields of one grouping; reading one reports what is wrong in it. */
class GroupingFields {
  constructor(
    private readonly fields: ReadonlyMap<string, ReturnType<typeof entriesOf>[number]>,
    private readonly reader: Reader,
  ) {}

  has(key: string): boolean {
    return this.fields.has(key);
  }

  /** Null when it is missing, which is reported once. */
  words(key: string): string | null {
    const entry = this.fields.get(key);
    if (!entry) return null;
    const found = wordsOfScalar(entry.value);
    if (found === null) this.fault(key, `« ${key}: » attend un texte sur sa ligne.`, MODEL);
    return found;
  }

  unique(key: string): string | null {
    const found = this.words(key);
    if (found === null) return null;
    const { taken, yaml } = this.reader;
    const before = taken.get(`${key} ${fold(found)}`);
    const help = 'Donnez-lui un autre nom, ou retirez ce regroupement.';
    if (before !== undefined) this.fault(key, `« ${found} » est déjà pris, ligne ${before}.`, help);
    else taken.set(`${key} ${fold(found)}`, yaml.spotOf(this.fields.get(key)?.value).line);
    return found;
  }

  code(): string | null {
    const code = this.unique('identifiant');
    const help = 'Écrivez-le en minuscules sans accent, mots séparés par des tirets : « pays-de-langres ».';
    if (code !== null && !ID.test(code))
      this.fault('identifiant', `« ${code} » ne peut pas servir d’adresse.`, help);
    return code;
  }

  kind(): string {
    const kind = this.words('niveau') ?? '';
    const known = Object.keys(GROUPING_KINDS);
    if (kind === '' || known.includes(kind)) return kind;
    const near =
      known.find((word) => fold(GROUPING_KINDS[word]?.label ?? '') === fold(kind)) ??
      nearest(kind, known, 1)[0];
    const help = near
      ? `Vouliez-vous dire « ${near} » ?`
      : `Écrivez ${known.join(', ')} ; pour un autre genre, « groupement » puis une ligne « libelle: » avec son nom.`;
    this.fault('niveau', `Ce niveau n’est pas connu : « ${kind} ».`, help);
    return kind;
  }

  seat(): string {
    const seat = this.words('siege');
    if (seat === null || this.reader.communes.has(seat)) return seat ?? '';
    const remove = 'Écrivez le code Insee de la commune du siège, ou retirez cette ligne.';
    const help = proposal(seat, this.reader.communes) ?? remove;
    this.fault('siege', `Aucune commune n’a le code « ${seat} ».`, help);
    return seat;
  }

  members(kind: string): string[] {
    const { yaml, reporter, members, taken } = this.reader;
    const value = this.fields.get('membres')?.value ?? null;
    const items = isSeq(value) ? itemsOf(value) : [];
    if (this.has('membres') && items.length === 0)
      this.fault('membres', 'Les membres s’écrivent en liste, un code par tiret.', CODES);
    const found = new Set<string>();
    for (const item of items) {
      const words = wordsOfScalar(item) ?? '';
      const code = words.toUpperCase();
      const spot = yaml.spotOf(item);
      const before = kind === 'petr' ? taken.get(`petr ${code}`) : undefined;
      if (!members.has(code))
        fault(reporter, spot, `Membre inconnu : « ${words} ».`, proposal(code, members) ?? CODES);
      else if (found.has(code))
        reporter.warn('regroupement-membre', spot, `« ${code} » est déjà membre.`, 'Retirez cette ligne.');
      else if (before !== undefined) {
        const help = 'Une intercommunalité n’est que d’un PETR : retirez-la de l’un des deux.';
        fault(reporter, spot, `« ${code} » est déjà membre d’un PETR, ligne ${before}.`, help);
      }
      found.add(code);
      if (kind === 'petr') taken.set(`petr ${code}`, spot.line);
    }
    return [...found].filter((code) => members.has(code));
  }

  private fault(key: string, message: string, help: string): void {
    const entry = this.fields.get(key);
    fault(this.reader.reporter, this.reader.yaml.spotOf(entry?.value ?? entry?.keyNode), message, help);
  }
}

const MOST_PROPOSED = 3;

const CURLED = /^[‘’“”«»]+|[‘’“”«»]+$/gu;

function proposal(words: string, known: Names): string | null {
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

/** Nobody knows what lies inside. */
export function groupingsWithoutMembers({ groupings }: Pick<TerritoryTables, 'groupings'>) {
  const unknown = groupings.filter(({ members }) => members.length === 0);
  return new Set(unknown.map(({ level, code }) => territoryKey(level, code)));
}

/** Reported where they are declared; the others without members are placed at their seat. */
export const unreadGroupings = ({ groupings }: TerritoryTables): ReadonlySet<TerritoryKey> =>
  groupingsWithoutMembers({ groupings: groupings.filter(({ seat }) => seat === '') });

const UNREAD = {
  level: 'groupement',
  kind: 'groupement',
  label: null,
  members: [],
  seat: '',
  source: '',
} as const;

const NAMED = /^\s*(?:-\s+)?(identifiant|nom)\s*:\s*(?:(["'])(.+?)\2?|(\S.*?))\s*(?:\s#.*)?$/gmu;

/** Of a file that can't be read: its names are kept, so that sheets that give them are not reported too. */
function namedGroupings(text: string): GroupingRow[] {
  const rows: GroupingRow[] = [];
  let code = '';
  for (const [, key, , quoted, bare = ''] of text.matchAll(NAMED)) {
    const value = quoted ?? bare;
    if (key === 'identifiant') code = value;
    else {
      rows.push({ ...UNREAD, code: code || fold(value), name: value });
      code = '';
    }
  }
  return rows;
}
