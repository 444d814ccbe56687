import * as v from 'valibot';
import { createReporter } from '../../content/diagnostics/reporter.ts';
import { nodeAt, plain, readYaml, type Spot } from '../../content/diagnostics/yaml-source.ts';
import { schemaProblem } from '../../content/settings/read-settings.ts';
import { normalizeText } from '../../core/text/normalize.ts';
import { SLUG_PATTERN } from '../../core/text/slug.ts';

const sentence = (message: string) => v.pipe(v.string(message), v.trim(), v.minLength(1, message));

const PLACE = 'Un lieu est un nom, ou « nom: "code Insee" », le code entre guillemets.';

const NamedCommune = v.union(
  [
    sentence(PLACE),
    v.pipe(
      v.record(v.string(), sentence(PLACE), PLACE),
      // An array passes for a record whose keys are numbers.
      v.check((named) => /^[^,]*\p{L}[^,]*$/u.test(Object.keys(named).join(',')), PLACE),
    ),
  ],
  PLACE,
);

const THEME = 'Un thème est un identifiant de themes.json.';

const TERRITORY = '« territoire » nomme la collectivité, ou en liste plusieurs, la principale en premier.';

/** A sentence or a list of them; `none` is the message for an empty list. */
const oneOrMore = (message: string, none: string, whole: string) =>
  v.nullable(
    v.union(
      [
        v.pipe(
          sentence(message),
          v.transform((name) => [name]),
        ),
        v.pipe(v.array(sentence(message)), v.minLength(1, none)),
      ],
      whole,
    ),
  );

const Entry = v.strictObject(
  {
    rang: v.pipe(
      v.number('« rang » est le numéro de la fiche dans le document, à partir de 1.'),
      v.integer('« rang » est un nombre entier.'),
      v.minValue(1, '« rang » commence à 1.'),
    ),
    fiche: v.pipe(
      v.string('« fiche » est le nom du fichier de la fiche.'),
      v.regex(SLUG_PATTERN, '« fiche » s’écrit en minuscules sans accent, mots séparés par des tirets.'),
      v.maxLength(60, '« fiche » tient en 60 caractères.'),
    ),
    territoire: oneOrMore(TERRITORY, TERRITORY, TERRITORY),
    themes: oneOrMore(
      THEME,
      '« themes » compte au moins un thème, le principal en premier.',
      '« themes » est une liste.',
    ),
    lieux: v.optional(v.array(NamedCommune, '« lieux » est une liste, une commune par tiret.')),
    cle: v.optional(sentence('« cle » est ce qui désigne la ligne du tableau : sa clé, sinon son titre.')),
  },
  'Seules les clés « rang », « fiche », « territoire », « themes », « lieux » et « cle » sont lues ici ; « lieux » et « cle » sont facultatives.',
);

const RIGHTS =
  '« images » vaut « false » pour n’en reprendre aucune, ou dit la « licence » de toutes, et le « credit » de celles qui n’en ont pas.';

const ImageRights = v.strictObject(
  { credit: v.optional(sentence(RIGHTS)), licence: sentence(RIGHTS) },
  RIGHTS,
);

const ASKED =
  'Sous « relire », chaque point garde ce que l’import a écrit ; « relu » y vaut « oui » ou « non ».';

const Asked = v.strictObject(
  {
    fiche: sentence(ASKED),
    doute: sentence(ASKED),
    ou: sentence(ASKED),
    fait: sentence(ASKED),
    relu: v.picklist(['oui', 'non'], ASKED),
  },
  ASKED,
);
const COLUMN =
  '« colonnes » dit ce que donne chaque colonne : « titre », « cle », « ecarter », ou le nom d’une partie ou d’une ligne d’en-tête.';

const YEAR = '« annee » est l’année du document, en quatre chiffres.';

const Index = v.strictObject(
  {
    titre: sentence('« titre » est le titre du document, comme un lecteur le citerait.'),
    annee: v.optional(
      v.pipe(v.number(YEAR), v.integer(YEAR), v.minValue(1900, YEAR), v.maxValue(2100, YEAR)),
    ),
    editeur: v.optional(sentence('« editeur » nomme qui a publié le document.')),
    adresse: v.optional(
      v.pipe(
        sentence('« adresse » est l’adresse du document en ligne.'),
        v.regex(
          /^https?:\/\/[^\s/]+\.\S+$/u,
          '« adresse » est une adresse entière, qui commence par « https:// ».',
        ),
      ),
    ),
    publier: v.optional(
      v.boolean('« publier » vaut « true » si le site peut donner le document reçu, sinon « false ».'),
    ),
    images: v.optional(v.union([v.literal(false), ImageRights], RIGHTS)),
    colonnes: v.optional(v.record(v.string(), sentence(COLUMN), COLUMN)),
    relire: v.optional(v.array(Asked, '« relire » est une liste, écrite par l’import.')),
    fiches: v.array(Entry, '« fiches » est une liste, une fiche par tiret.'),
  },
  'Seules les clés « titre », « fiches », « annee », « editeur », « adresse », « publier », « images », « colonnes » et « relire » sont lues ici ; seules « titre » et « fiches » sont nécessaires.',
);

/** Of `<document>.index.yaml`, written by hand beside the document: what the document itself does not say. */
export type SourceIndex = v.InferOutput<typeof Index>;

export type IndexEntry = v.InferOutput<typeof Entry>;

/** Characters: a sheet takes a hundred or two. */
const LONGEST = 4_000_000;

export function parseSourceIndex(file: {
  path: string;
  text: string;
  /** False where the document is not beside its index. */
  isReceived?: boolean;
}) {
  const yaml = readYaml(normalizeText(file.text), file.path, 0, LONGEST);
  /** Where a value is, by the keys that lead to it. */
  const spotOf = (path: readonly (string | number)[]): Spot => yaml.spotOf(nodeAt(yaml.root, path));
  if (yaml.diagnostics.length > 0) return { index: null, diagnostics: yaml.diagnostics, spotOf };
  const result = v.safeParse(Index, plain(yaml.root));
  const reporter = createReporter(file.path);
  const report = (path: readonly (string | number)[], message: string, help = AGAIN) =>
    reporter.error('index-invalide', spotOf(path), message, help);
  const { diagnostics } = reporter;
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
      const isOfKey = issue.type === 'strict_object' && /^(?:never$|")/u.test(issue.expected ?? '');
      const { message, help } = schemaProblem(Index, issue, 'yaml');
      if (isOfKey) report(path, message, `${help} ${issue.message}`);
      else report(path, issue.message);
    }
    return { index: null, diagnostics, spotOf };
  }
  for (const { position, key } of duplicates(result.output.fiches))
    report(['fiches', position, key], `Deux fiches de l’index ont le même « ${key} ».`);
  if (result.output.publier === true && file.isReceived === false)
    report(['publier'], 'Le document à publier n’est pas à côté de son index.');
  return { index: diagnostics.length > 0 ? null : result.output, diagnostics, spotOf };
}

const AGAIN = 'Corrigez cette ligne de l’index, puis relancez l’import.';

function duplicates(entries: readonly IndexEntry[]): { position: number; key: 'rang' | 'fiche' }[] {
  const before = new Set<IndexEntry['rang' | 'fiche']>();
  return entries.flatMap((entry, position) => {
    const keys = (['rang', 'fiche'] as const).filter((key) => before.has(entry[key]));
    before.add(entry.rang).add(entry.fiche);
    return keys.map((key) => ({ position, key }));
  });
}
