import { refreshFiles } from '../../state/data/load-file.ts';

/** A network that takes longer would lose the page that is there. */
const PATIENCE_MS = 4000;

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
    signal: AbortSignal.timeout(PATIENCE_MS),
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
