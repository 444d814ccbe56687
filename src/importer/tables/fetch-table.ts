const PATIENCE_MS = 60_000;

/** The table that an address gives; or why there is none, with what to do. */
export async function fetchTable(address: string): Promise<Uint8Array | { readonly refusal: string }> {
  const refused = (why: string) => ({
    refusal: `${address} : ${why}. Rien n’a été écrit. → Ouvrez cette adresse dans un navigateur sans être connecté : elle doit télécharger le tableau en CSV.`,
  });
  if (!/^https?:\/\/\S+$/u.test(address)) return refused('ce n’est pas une adresse');
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  if (response === null) return refused('le serveur ne répond pas');
  if (!response.ok) return refused(`le serveur répond ${response.status}`);
  if (/html/iu.test(response.headers.get('content-type') ?? ''))
    return refused('c’est une page, pas un tableau');
  return new Uint8Array(await response.arrayBuffer());
}
