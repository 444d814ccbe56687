/** Who publishes the site, and what follows from it. Null: the settings don't say, and nothing is made up. */
export interface Publication {
  /** Public address of the home page, with its last slash. */
  readonly address: string | null;
  readonly publisher: string | null;
  readonly director: string | null;
  readonly hosting: Hosting | null;
  readonly contact: Contact | null;
  /** Address of the project's files. */
  readonly repository: string | null;
  readonly audit: Audit | null;
}

type Hosting = Readonly<Record<'name' | 'address' | 'telephone', string>>;

export interface Contact {
  readonly kind: 'courriel' | 'page';
  readonly address: string;
}

/** Of conformity to the RGAA. */
export interface Audit {
  readonly who: string;
  /** `2026`, `2026-03` or `2026-03-15`. */
  readonly when: string;
}

/** What the law asks a public site to say, in French, as `site.json` names it. */
const MENTIONS = [
  ['publisher', 'l’éditeur'],
  ['director', 'la direction de la publication'],
  ['hosting', 'l’hébergeur'],
  ['contact', 'l’adresse où écrire'],
  ['address', 'l’adresse publique'],
] as const;

export const missingMentions = (publication: Publication) =>
  MENTIONS.filter(([key]) => publication[key] === null);

const AND = new Intl.ListFormat('fr');

export const listed = (mentions: ReturnType<typeof missingMentions>): string =>
  AND.format(mentions.map(([, name]) => name));

/** For a visitor, in French: what the pages about the site can't say yet. Null where they say all. */
export function missingSentence(publication: Publication): string | null {
  if (publication.publisher === null) return 'Cette carte n’a pas encore d’éditeur.';
  const missing = missingMentions(publication);
  return missing.length === 0 ? null : `L’éditeur n’a pas encore indiqué ${listed(missing)}.`;
}

/** Null where someone can be written to. */
export const nobodySentence = (publication: Publication) =>
  publication.contact ? null : missingSentence(publication);

/** Of a path from the site's root; null where the public address is not known: what needs it is then not written. */
export function publicAddress({ address }: Pick<Publication, 'address'>, path: string): string | null {
  return address === null ? null : address + path.replace(/^\//u, '');
}

export const contactHref = ({ kind, address }: Contact): string =>
  kind === 'courriel' ? `mailto:${address}` : address;
