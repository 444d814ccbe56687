/** The base path of the built site, from `BASE_PATH`: `/` or `/atlas/`, always with both slashes. */
export function basePath(value: string | undefined): string {
  const inner = (value ?? '').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/** What to say of a public address in another folder than the one that is built for; null where they agree, or none is known. */
export function misplacedAddress(address: string | null, base: string): string | null {
  const folder = address === null ? base : new URL(address).pathname;
  return folder === base
    ? null
    : `Attention : l’adresse publique (« address » de site.json) est dans ${folder}, le site est construit pour ${base}. Les liens partagés ne mèneront pas ici. → Lancez avec BASE_PATH=${folder}, ou corrigez l’adresse.`;
}
