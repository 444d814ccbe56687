import type { ReactNode } from 'react';
import { DataError, refreshFiles } from '../../state/data/load-file.ts';
import { CodeError, lazyCode, type Resource } from '../../state/data/resource.ts';

/** Asks for what failed again. */
const retry = (sentence: string) => ({ sentence, way: 'retry', button: 'Réessayer' }) as const;

/** Loads the page again. */
const reload = (sentence: string) => ({ sentence, way: 'reload', button: 'Recharger la page' }) as const;

const UNREACHED = 'La connexion est peut-être coupée, ou le site vient d’être mis à jour.';

/** Why a page can't be shown, and what the reader may do. The connection is named only where it may be the cause. */
export function failureWords(error: unknown) {
  if (error instanceof CodeError) return reload(UNREACHED);
  if (!(error instanceof DataError))
    return reload('L’atlas a rencontré une erreur\u00a0: votre connexion n’est pas en cause.');
  if (error.reason === 'version')
    return reload('Cette page a été faite par une autre version de l’atlas\u00a0: rechargez-la.');
  return retry(
    error.reason === 'malformed'
      ? 'Un fichier n’est pas arrivé entier, ou un portail de connexion a répondu à sa place.'
      : UNREACHED,
  );
}

/** A network that takes longer would lose the page that is there. */
const TIMEOUT_MS = 4000;

function isFirstTime(what: string): boolean {
  try {
    const key = `rechargée : ${what}`;
    if (sessionStorage.getItem(key) !== null) return false;
    sessionStorage.setItem(key, '');
    return true;
  } catch {
    // Storage is refused: nothing would stop a second time.
    return false;
  }
}

/** Loads the page again where the site answers, once a visit for one cause. @returns whether it does. */
export async function reloadsOnce(cause: string): Promise<boolean> {
  if (!navigator.onLine || !isFirstTime(cause)) return false;
  const answers = await fetch(location.href, {
    method: 'HEAD',
    cache: 'no-store',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).then(
    ({ status }) => status < 500,
    () => false,
  );
  if (answers) location.reload();
  return answers;
}

export async function reloadAfresh(): Promise<void> {
  await refreshFiles();
  location.reload();
}

/** Loaded by a route before it is rendered. What another deployment has removed loads the site again, once. @throws CodeError */
export async function loadForPage<T>(code: Resource<T>, isPreload: boolean): Promise<T> {
  try {
    return await code.load();
  } catch (error) {
    const isMissing = error instanceof CodeError && error.reason === 'missing';
    if (!isPreload && isMissing && (await reloadsOnce(String(error.cause)))) await new Promise(() => {});
    throw error;
  }
}

export function lazyPage(load: () => Promise<() => ReactNode>) {
  const page = lazyCode(load);
  return { load: (isPreload: boolean) => loadForPage(page, isPreload), render: () => page.now().value?.() };
}
