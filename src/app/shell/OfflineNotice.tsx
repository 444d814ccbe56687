import { WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announce } from '../../a11y/announcements.ts';
import styles from './OfflineNotice.module.css';
import { useIsOnline } from './use-is-online.ts';

const OFFLINE = 'Vous êtes hors ligne.';

interface State {
  readonly holds: string;
  /** Said where there is room for it: what is missing says so where it is asked for. */
  readonly misses: string;
}

const KEPT: State = {
  holds: 'Les fiches et la carte restent lisibles.',
  misses: 'Communes, intercommunalités et recherche d’un territoire peuvent manquer.',
};

/** Before the browser has kept the atlas, or where it may not. */
const NOT_KEPT: State = {
  holds: 'Ce qui est déjà affiché reste lisible.',
  misses: 'Le reste demande une connexion.',
};

const isKept = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** Tells the rest of the page how much room the notice takes, since its lines depend on the width and on the text size. */
function makeRoom(notice: HTMLElement): () => void {
  const { style } = document.documentElement;
  const observer = new ResizeObserver(() => style.setProperty('--notice', `${notice.offsetHeight}px`));
  observer.observe(notice);
  return () => {
    observer.disconnect();
    style.removeProperty('--notice');
  };
}

/** A line under the header while the browser has no network: what still holds, and what may be missing. */
export function OfflineNotice() {
  const isOnline = useIsOnline();
  const wasOnline = useRef(true);
  const state = isOnline ? null : isKept() ? KEPT : NOT_KEPT;
  useEffect(() => {
    if (wasOnline.current === isOnline) return;
    wasOnline.current = isOnline;
    announce(state ? `${OFFLINE} ${state.holds} ${state.misses}` : 'La connexion est revenue.');
  }, [isOnline, state]);
  if (!state) return null;
  return (
    <aside className={`${styles.notice} no-print`} aria-label="Connexion" ref={makeRoom}>
      <WifiOff size={18} aria-hidden="true" />
      <p>
        <strong>{OFFLINE}</strong> {state.holds} <span className={styles.misses}>{state.misses}</span>
      </p>
    </aside>
  );
}
