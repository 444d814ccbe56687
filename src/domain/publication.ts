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

interface Hosting {
  readonly name: string;
  readonly address: string;
  readonly telephone: string;
}

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

export const NOT_GIVEN = 'non renseigné';

/** Of a path from the site's root; null where the public address is not known: what needs it is then not written. */
export function publicAddress({ address }: Pick<Publication, 'address'>, path: string): string | null {
  return address === null ? null : address + path.replace(/^\//u, '');
}

export const contactHref = ({ kind, address }: Contact): string =>
  kind === 'courriel' ? `mailto:${address}` : address;
