import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { announce } from '../../state/focus/announcements.ts';
import styles from './OfflineNotice.module.css';

const OFFLINE = 'Vous êtes hors ligne.';

/** `missing` is shown only where there is room: each missing part also says so where the reader asks for it. */
const CACHED = {
  works: 'Les fiches et la carte restent lisibles.',
  missing: 'Communes, intercommunalités et recherche d’un territoire peuvent manquer.',
};

/** Before the service worker has cached the site, or where the browser doesn't allow it. */
const NOT_CACHED = {
  works: 'Ce qui est déjà affiché reste lisible.',
  missing: 'Le reste demande une connexion.',
};

const isCached = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** Sets the CSS variable `--notice` to the notice's height, which depends on the viewport width and the text size. Returns the cleanup. */
function makeRoom(notice: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--notice', `${notice.offsetHeight}px`));
  observer.observe(notice);
  return () => {
    observer.disconnect();
    style.removeProperty('--notice');
  };
}

const stateNow = () => (navigator.onLine ? null : isCached() ? CACHED : NOT_CACHED);

function announceState(): void {
  const state = stateNow();
  announce(state ? `${OFFLINE} ${state.works} ${state.missing}` : 'La connexion est revenue.');
}

function subscribe(onChange: () => void): () => void {
  const change = () => {
    announceState();
    onChange();
  };
  if (!navigator.onLine) announceState();
  addEventListener('online', change);
  addEventListener('offline', change);
  return () => {
    removeEventListener('online', change);
    removeEventListener('offline', change);
  };
}

/** A line under the header while the browser has no network: what still works, and what may be missing. */
export function OfflineNotice() {
  const state = useSyncExternalStore(subscribe, stateNow, () => null);
  if (!state) return null;
  return (
    <aside className={`row small no-print ${styles.notice}`} aria-label="Connexion" ref={makeRoom}>
      <WifiOff size={18} aria-hidden="true" />
      <p>
        <strong>{OFFLINE}</strong> {state.works} <span className={styles.misses}>{state.missing}</span>
      </p>
    </aside>
  );
}
