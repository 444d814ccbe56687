import { WifiOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { announce } from '../../state/focus/announcements.ts';
import styles from './OfflineNotice.module.css';

const OFFLINE = 'Vous êtes hors ligne.';

/** `misses` is shown where there is room for it: each part that is missing also reports it where it is asked for. */
const KEPT = {
  holds: 'Les fiches et la carte restent lisibles.',
  misses: 'Communes, intercommunalités et recherche d’un territoire peuvent manquer.',
};

/** Before the browser has kept the atlas, or where it may not. */
const NOT_KEPT = {
  holds: 'Ce qui est déjà affiché reste lisible.',
  misses: 'Le reste demande une connexion.',
};

const isKept = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** Gives the rest of the page the height of the notice, whose lines depend on the width and on the text size. */
function makeRoom(notice: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--notice', `${notice.offsetHeight}px`));
  observer.observe(notice);
  return () => {
    observer.disconnect();
    style.removeProperty('--notice');
  };
}

const stateNow = () => (navigator.onLine ? null : isKept() ? KEPT : NOT_KEPT);

function announceState(): void {
  const state = stateNow();
  announce(state ? `${OFFLINE} ${state.holds} ${state.misses}` : 'La connexion est revenue.');
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
    <aside className={`row small screen-only ${styles.notice}`} aria-label="Connexion" ref={makeRoom}>
      <WifiOff size={18} aria-hidden="true" />
      <p>
        <strong>{OFFLINE}</strong> {state.holds} <span className={styles.misses}>{state.misses}</span>
      </p>
    </aside>
  );
}
