import { WifiOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { announce } from '../selection/announcements.ts';
import styles from './OfflineNotice.module.css';
import { useIsOnline } from './use-is-online.ts';

const KEPT =
  'Les fiches et la carte restent lisibles ; communes, intercommunalités et recherche d’un territoire peuvent manquer.';

/** Before the browser has kept the atlas, or where it may not. */
const NOT_KEPT = 'Ce qui est déjà affiché reste lisible ; le reste demande une connexion.';

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
  const sentence = isOnline ? null : isKept() ? KEPT : NOT_KEPT;
  useEffect(() => {
    if (wasOnline.current === isOnline) return;
    wasOnline.current = isOnline;
    announce(sentence === null ? 'La connexion est revenue.' : `Vous êtes hors ligne. ${sentence}`);
  }, [isOnline, sentence]);
  if (sentence === null) return null;
  return (
    <aside className={`${styles.notice} no-print`} aria-label="Connexion" ref={makeRoom}>
      <WifiOff size={18} aria-hidden="true" />
      <p>
        <strong>Vous êtes hors ligne.</strong> {sentence}
      </p>
    </aside>
  );
}
