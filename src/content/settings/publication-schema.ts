import * as v from 'valibot';
import type { Diagnostic } from '../../core/settings/diagnostic.ts';
import { listed, missingMentions, type Publication } from '../../core/settings/publication.ts';
import { MAIL_PATTERN } from '../../core/sheet/contact-patterns.ts';
import { typographic } from '../../core/text/typography.ts';
import { TOP } from '../diagnostics/yaml-source.ts';

export const text = v.pipe(v.string(), v.nonEmpty(), v.transform(typographic));

const ADDRESS =
  'Une adresse entière est attendue. → Écrivez-la avec son « https:// » : « https://carte.exemple.fr/ ».';

const PUBLIC = /^https:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/[^\s?#"'<>\\]*)?(\?[^\s#"'<>\\]*)?$/u;

export const isPage = (href: string) => PUBLIC.test(href) && URL.canParse(href);

const isRoot = (href: string) => isPage(href) && !href.includes('?');

const root = v.pipe(
  v.string(ADDRESS),
  v.check(isRoot, ADDRESS),
  v.transform((href) => (href.endsWith('/') ? href : `${href}/`)),
);

const page = v.pipe(v.string(ADDRESS), v.check(isPage, ADDRESS));

const CONTACT =
  'Ce contact ne peut pas être lu. → Écrivez une adresse électronique, « carte@exemple.fr », ou celle d’une page, en « https:// ».';

const isMail = (written: string) => MAIL_PATTERN.test(written);

const contact = v.pipe(
  v.string(CONTACT),
  v.check((written) => isMail(written) || isPage(written), CONTACT),
  v.transform((address) => ({ kind: isMail(address) ? ('courriel' as const) : ('page' as const), address })),
);

const TELEPHONE = 'Ce numéro ne peut pas être lu. → Écrivez-le ainsi : « 01 23 45 67 89 ».';

const WHEN = 'Cette date ne peut pas être lue. → Écrivez « 2026 », « 2026-03 » ou « 2026-03-15 ».';

/** As the form for settings names it and says what it is: what has no title is none of its fields. */
export const titled = <T extends v.GenericSchema>(schema: T, title: string, description?: string) =>
  v.pipe(schema, v.metadata({ title, description }));

/** A text. Its JSON Schema ends at what changes the text, which comes last. */
export const line = <T extends v.GenericSchema<string, unknown>>(
  schema: T,
  ...[title, description]: [title: string, description?: string]
) => v.pipe(titled(v.string(), title, description), schema);

const HOSTING = v.strictObject({
  name: line(text, 'Nom'),
  address: line(text, 'Adresse'),
  telephone: v.pipe(
    titled(v.string(TELEPHONE), 'Téléphone'),
    v.regex(/^\+?\d(?:[ .()-]*\d){3,14}$/u, TELEPHONE),
  ),
});

const AUDIT = v.strictObject({
  who: line(text, 'Par qui'),
  when: v.pipe(
    titled(v.string(WHEN), 'Quand'),
    v.regex(/^20\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u, WHEN),
  ),
});

/** Keys of `site.json`, all optional. */
export const PUBLICATION = {
  address: v.optional(line(root, 'Adresse publique', 'Celle de la page d’accueil, avec « https:// ».')),
  publisher: v.optional(line(text, 'Éditeur', 'L’organisme ou la personne qui publie.')),
  director: v.optional(line(text, 'Direction de la publication', 'Prénom et nom.')),
  hosting: v.optional(titled(HOSTING, 'Hébergeur', 'Chez qui sont les pages du site.')),
  contact: v.optional(line(contact, 'Contact', 'Adresse électronique, ou page de contact.')),
  repository: v.optional(line(page, 'Dépôt', 'Adresse du dépôt où sont les fichiers du projet.')),
  accessibilityAudit: v.optional(
    titled(AUDIT, 'Audit d’accessibilité', 'Qui a vérifié la conformité au RGAA, et quand.'),
  ),
};

const Written = v.object(PUBLICATION);

export function publicationOf(written: v.InferOutput<typeof Written>): Publication {
  const { address = null, publisher = null, director = null, hosting = null } = written;
  const { contact: given = null, repository = null, accessibilityAudit: audit = null } = written;
  return { address, publisher, director, hosting, contact: given, repository, audit };
}

const INCOMPLETE = 'publication-non-renseignee';

/** One warning for all that is absent. */
export function absentFromPublication(publication: Publication, file: string): readonly Diagnostic[] {
  const missing = missingMentions(publication);
  if (missing.length === 0) return [];
  const message = `Le site n’est pas prêt à être publié : il manque ${listed(missing)}.`;
  const help = '« npm run check -- --publication » dit quoi ajouter, avec un exemple.';
  return [{ severity: 'avertissement', code: INCOMPLETE, file, ...TOP, message, help }];
}

/** Of each key, as in data/REFERENCE.md. */
const EXAMPLES = {
  publisher: 'Nom de l’organisme qui publie',
  director: 'Prénom Nom',
  hosting: { name: 'Nom de l’hébergeur', address: '1 rue de l’Exemple, Paris', telephone: '01 23 45 67 89' },
  contact: 'carte@exemple.fr',
  address: 'https://carte.exemple.fr/',
};

/** For whoever is about to publish: that warning becomes an error, and shows the lines to paste. */
export function askedToPublish(diagnostic: Diagnostic, publication: Publication): Diagnostic {
  if (diagnostic.code !== INCOMPLETE) return diagnostic;
  const example = Object.fromEntries(missingMentions(publication).map(([key]) => [key, EXAMPLES[key]]));
  const lines = JSON.stringify(example, null, 2).split('\n').slice(1, -1);
  const help = ['Ajoutez ces lignes au début du fichier, après « { », avec vos mots :', ...lines];
  return { ...diagnostic, severity: 'erreur', help: `${help.join('\n')},` };
}
