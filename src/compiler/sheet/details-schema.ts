import * as v from 'valibot';
import { MAIL_PATTERN, TELEPHONE_PATTERN } from '../../core/sheet/contact-patterns.ts';
import { PROJECT_STATES } from '../../core/sheet/initiative.ts';

const LONGEST = 300;

export const sentence = (message: string) =>
  v.pipe(
    v.string(message),
    v.nonEmpty(message),
    v.maxLength(LONGEST, `Ce texte dépasse ${LONGEST} signes.`),
    v.check((text) => text.trim() !== '', message),
    v.check((text) => !/[\r\n]/u.test(text), 'Ce texte tient sur une ligne.'),
  );

const SCHEME = /^[a-z][a-z0-9+.-]*:/iu;
const ALLOWED = /^(?:https?:\/\/|mailto:|tel:)/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these characters before they read the scheme.
const IGNORED_BY_BROWSERS = /[\u0000-\u0020\u007f-\u00a0]/gu;

/** https, http, mailto, tel, or relative to the site. */
export function isSafeTarget(href: string): boolean {
  const read = href.replace(IGNORED_BY_BROWSERS, '');
  if (read === '' || /^[\\/]{2}/u.test(read) || read.startsWith('\\')) return false;
  return SCHEME.test(read) ? ALLOWED.test(read) : !/^[^/?#]*:/u.test(read);
}

const ADDRESS = 'Une adresse entière est attendue, qui commence par « https:// ».';

const address = v.pipe(
  sentence(ADDRESS),
  v.regex(/^https?:\/\/[^\s/@:]+\.[^\s@]+$/u, ADDRESS),
  v.check((href) => isSafeTarget(href) && URL.canParse(href), ADDRESS),
);

const DATE = 'Une date est attendue : « 2024 », « 2024-03 » ou « 2024-03-15 ».';

/** Of the calendar: the 30th of February is not. */
function isDate(text: string): boolean {
  const [year = '', month = '01', day = '01'] = text.split('-');
  const whole = `${year}-${month}-${day}`;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
}

const date = v.union(
  [
    v.pipe(v.number(), v.integer(DATE), v.minValue(1900, DATE), v.maxValue(2100, DATE)),
    v.pipe(v.string(), v.regex(/^(?:19|20)\d{2}(?:-\d{2}(?:-\d{2})?)?$/u, DATE), v.check(isDate, DATE)),
  ],
  DATE,
);

const MAIL = 'Une adresse électronique est attendue : « prenom.nom@exemple.fr ».';
const TELEPHONE = 'Un numéro de téléphone est attendu : « 01 23 45 67 89 » ou « +33 1 23 45 67 89 ».';

const Contact = v.pipe(
  v.strictObject(
    {
      nom: v.optional(
        v.pipe(sentence('Le nom de la personne ou du service manque.'), v.title('Nom, ou service')),
      ),
      fonction: v.optional(v.pipe(sentence('La fonction est un texte.'), v.title('Fonction'))),
      courriel: v.optional(v.pipe(sentence(MAIL), v.regex(MAIL_PATTERN, MAIL), v.title('Courriel'))),
      telephone: v.optional(
        v.pipe(
          sentence(TELEPHONE),
          v.regex(TELEPHONE_PATTERN, `${TELEPHONE} Entourez-le de guillemets.`),
          v.title('Téléphone'),
        ),
      ),
      page: v.optional(v.pipe(address, v.title('Page de contact'))),
    },
    'Seules les clés « nom », « fonction », « courriel », « telephone » et « page » sont lues ici.',
  ),
  v.minEntries(1, 'Ce contact ne dit pas qui joindre, ni comment.'),
);

const AMOUNT = 'Un montant est un nombre d’euros, sans espace ni signe : « 12000 ».';

const Amount = v.strictObject(
  {
    euros: v.pipe(
      v.number(AMOUNT),
      v.minValue(1, AMOUNT),
      v.maxValue(1e12, AMOUNT),
      v.title('Montant en euros'),
    ),
    pour: v.optional(v.pipe(sentence('« pour » dit ce que paie ce montant.'), v.title('Ce qu’il paie'))),
  },
  'Un montant s’écrit « euros: 12000 » puis, si vous voulez, « pour: ce qu’il paie ».',
);

const FILE = 'Le nom d’une image du dossier « images » est attendu, en .jpg, .png ou .webp.';

const Image = v.strictObject(
  {
    fichier: v.pipe(
      v.string(FILE),
      v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}\.(?:jpe?g|JPE?G|png|PNG|webp|WEBP)$/u, FILE),
      v.title('Fichier'),
    ),
    alt: v.pipe(
      sentence('La description de l’image manque : ce qu’elle montre, pour qui ne la voit pas.'),
      v.title('Ce que montre l’image, pour qui ne la voit pas'),
    ),
    credit: v.pipe(sentence('Le crédit manque : il nomme l’auteur de l’image.'), v.title('Crédit')),
    licence: v.pipe(
      sentence('La licence manque : à quelles conditions l’image est publiée.'),
      v.title('Licence'),
    ),
    legende: v.optional(v.pipe(sentence('La légende est un texte.'), v.title('Légende'))),
  },
  'Une image a « fichier », « alt », « credit » et « licence » ; « legende » est facultative.',
);

export const Details = v.object({
  date: v.optional(v.pipe(date, v.title('Date de la fiche'), v.transform(String))),
  etat: v.optional(
    v.pipe(
      v.picklist(PROJECT_STATES, `L’état est l’un de ces mots : ${PROJECT_STATES.join(', ')}.`),
      v.title('État du projet'),
    ),
  ),
  contact: v.optional(v.pipe(Contact, v.title('À qui parler ?'))),
  site: v.optional(v.pipe(address, v.title('Site du projet'))),
  video: v.optional(
    v.pipe(address, v.title('Vidéo'), v.description('Un lien : rien n’est chargé d’ailleurs.')),
  ),
  montants: v.optional(
    v.pipe(
      v.array(Amount, '« montants » est une liste, un montant par tiret.'),
      v.maxLength(20, 'Vingt montants au plus.'),
      v.title('Montants'),
    ),
  ),
  partenaires: v.optional(
    v.pipe(
      v.array(sentence('Un partenaire est un nom.'), '« partenaires » est une liste, un nom par tiret.'),
      v.maxLength(50, 'Cinquante partenaires au plus.'),
      v.title('Partenaires'),
    ),
  ),
  images: v.optional(
    v.pipe(
      v.array(Image, '« images » est une liste, une image par tiret.'),
      v.maxLength(20, 'Vingt images au plus.'),
      v.title('Images'),
    ),
  ),
});

export const DETAIL_KEYS = Object.keys(Details.entries);
