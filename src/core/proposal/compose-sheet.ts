import { MAIL_PATTERN, TELEPHONE_PATTERN } from '../sheet/contact-patterns.ts';
import type { ThemeId } from '../sheet/initiative.ts';
import { slugify } from '../text/slug.ts';

/** The parts that a new sheet may have, in the order of the form. */
export const PART_IDS = ['pourquoi', 'concretement', 'resultats', 'chiffres', 'plus', 'partenaires'] as const;

export type PartId = (typeof PART_IDS)[number];

export interface ProposedPart {
  readonly id: PartId;
  /** The first wording of `data/headings.yaml`. */
  readonly heading: string;
}

/** As it was typed. */
export interface Proposal {
  /** Its name with its level, or its code. */
  readonly territory: string;
  readonly title: string;
  readonly themes: readonly ThemeId[];
  readonly parts: Readonly<Partial<Record<PartId, string>>>;
  readonly contact: {
    readonly nom: string;
    readonly fonction: string;
    readonly courriel: string;
    readonly telephone: string;
  };
}

type Field = 'territoire' | 'titre' | 'themes' | 'parties' | 'nom' | 'courriel' | 'telephone';

/** Characters, as the check of sheets has them. */
export const LONGEST_LINE = 300;

/** What the check of sheets would refuse, by field, in the order of the form. */
export function missingFrom(proposal: Proposal): ReadonlyMap<Field, string> {
  const { territory, title, themes, parts, contact } = proposal;
  const [nom = '', ...others] = Object.values(contact).map(lineOf);
  const [, courriel = '', telephone = ''] = others;
  const faults: readonly (readonly [Field, boolean, string])[] = [
    [
      'territoire',
      lineOf(territory) === '',
      'Nommez le territoire, avec son échelon\u00a0: «\u00a0Ville de Nancy\u00a0».',
    ],
    ['titre', lineOf(title) === '', 'Donnez un titre à la fiche.'],
    ['themes', themes.length === 0, 'Choisissez au moins un thème.'],
    [
      'parties',
      PART_IDS.every((id) => linesOf(parts[id] ?? '').length === 0),
      'Remplissez au moins une partie.',
    ],
    [
      'nom',
      nom === '' && others.some((given) => given !== ''),
      'Nommez le service ou la personne à contacter.',
    ],
    [
      'courriel',
      courriel !== '' && !MAIL_PATTERN.test(courriel),
      'Écrivez une adresse électronique\u00a0: «\u00a0prenom.nom@exemple.fr\u00a0».',
    ],
    [
      'telephone',
      telephone !== '' && !TELEPHONE_PATTERN.test(telephone),
      'Écrivez un numéro de téléphone\u00a0: «\u00a001 23 45 67 89\u00a0».',
    ],
  ];
  return new Map(faults.filter(([, isFault]) => isFault).map(([field, , words]) => [field, words]));
}

const quoted = (text: string): string => JSON.stringify(lineOf(text).slice(0, LONGEST_LINE));

const BULLET = /^[-–•*]\s+(?=\S)/u;

function bodyOf(text: string): string {
  const lines = linesOf(text);
  return lines
    .map((line, at) => {
      const item = line.replace(BULLET, '');
      const follows = at > 0 && BULLET.test(line) && BULLET.test(lines[at - 1] ?? '');
      const gap = at === 0 ? '' : follows ? '\n' : '\n\n';
      return gap + (item === line ? escaped(line) : `- ${escaped(item)}`);
    })
    .join('');
}

/** A file for `data/fiches`: every word is read back as it was typed, and none is read as a mark. */
export function composeSheet(
  { territory, title, themes, parts, contact }: Proposal,
  headings: readonly ProposedPart[],
) {
  const given = Object.entries(contact).filter(([, value]) => lineOf(value) !== '');
  const matter = [
    `territoire: ${quoted(territory)}`,
    'themes:',
    ...themes.map((id) => `  - ${id}`),
    ...(given.length > 0 ? ['contact:', ...given.map(([key, value]) => `  ${key}: ${quoted(value)}`)] : []),
  ];
  const sections = headings.flatMap(({ id, heading }) => {
    const body = bodyOf(parts[id] ?? '');
    return body === '' ? [] : [`## ${heading}`, body];
  });
  const heading = `# ${escaped(lineOf(title).slice(0, LONGEST_LINE))}`;
  return {
    file: `${slugify(title) || 'proposition'}.md`,
    text: `${['---', ...matter, '---'].join('\n')}\n\n${[heading, ...sections].join('\n\n')}\n`,
  };
}

const INVISIBLE =
  /[\p{Cc}\p{Cs}\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufdd0-\ufdef\ufffd]/gu;

/** Without the signs that nobody sees: what is left is what the reader of the file sees. */
const visible = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

export const lineOf = (text: string): string =>
  visible(text.replace(/\s+/gu, ' ')).replace(/ {2,}/gu, ' ').trim();

export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029\u0085]/u)
    .map(lineOf)
    .filter((line) => line !== '');

/** Markdown that says these words, whatever marks are among them. */
function escaped(line: string): string {
  return line
    .replace(/[\\*_[\]<]|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^[#>+\-~`|]/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/(?<!^|\\)#(?=#*$)/gu, '\\#');
}
