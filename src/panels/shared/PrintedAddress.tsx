import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { site } from '../../data/settings.ts';
import { mapIsServed } from '../../state/after-map.ts';
import { loadedOnce } from '../../state/loaded-once.ts';
import styles from './PrintedAddress.module.css';

const encoder = loadedOnce(async () => {
  await mapIsServed();
  return (await import('uqr')).encode;
});

/** In bytes of UTF-8: a longer address makes squares too small for a telephone to read. */
const LONGEST_CODED = 1200;

export function squaresPath(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
}

function QrCode({ address }: { readonly address: string }) {
  const encode = encoder.use().value;
  const code = useMemo(() => {
    if (!encode || new TextEncoder().encode(address).length > LONGEST_CODED) return null;
    const { data, size } = encode(address, { ecc: 'M', border: 0 });
    return { path: squaresPath(data), size };
  }, [encode, address]);
  if (!code) return null;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${code.size} ${code.size}`}
      role="img"
      aria-label="Code à scanner"
    >
      <path d={code.path} />
    </svg>
  );
}

const today = () => new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' });

const quoted = (text: string) => `"${text.replace(/["\\]/gu, '\\$&')}"`;

/** Boxes in the margins of the pages can't hold elements: style sheets give them this text. */
function fillMargins(): void {
  const place = `${location.host}${import.meta.env.BASE_URL}`.replace(/\/$/u, '');
  document.documentElement.style.setProperty('--paper-foot', quoted(`${site.name} · ${place}`));
}

function subscribe(onChange: () => void): () => void {
  fillMargins();
  // A page may stay open for days before it is printed.
  const refresh = () => flushSync(onChange);
  window.addEventListener('beforeprint', refresh);
  return () => window.removeEventListener('beforeprint', refresh);
}

export function PrintedAddress({ children }: { readonly children?: ReactNode }) {
  useRouterState({ select: (state) => state.location.href });
  // Neither the host nor the day is known while prerendering.
  const day = useSyncExternalStore(subscribe, today, () => null);
  if (day === null) return null;
  const address = window.location.href;
  return (
    <div className={styles.printed} data-paper="foot" ref={encoder.want}>
      <QrCode address={address} />
      <p>
        <strong className={styles.address}>{address}</strong>
        {site.name}, imprimé le {day}. {children}
      </p>
    </div>
  );
}
