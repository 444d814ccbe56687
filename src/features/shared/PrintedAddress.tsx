import { useRouterState } from '@tanstack/react-router';
import { type ReactNode, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { site } from '../../state/data/settings.ts';
import { useResource } from '../../state/data/use-resource.ts';
import { codeAfterMap } from '../../state/map/after-map.ts';
import { useAfterPaint } from '../../ui/use-after-paint.ts';
import styles from './PageParts.module.css';

const code = codeAfterMap(async () => (await import('./QrCode.tsx')).QrCode);

const today = () => new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' });

/** The margins of printed pages can't hold elements: `print.css` sets this text in them. */
function fillMargins(): void {
  const place = `${location.host}${import.meta.env.BASE_URL}`.replace(/\/$/u, '');
  // In quotes, as JSON and CSS write a text alike.
  document.documentElement.style.setProperty('--paper-foot', JSON.stringify(`${site.name} · ${place}`));
}

function subscribe(onChange: () => void): () => void {
  fillMargins();
  // A page may stay open for days before it is printed.
  const refresh = () => flushSync(onChange);
  window.addEventListener('beforeprint', refresh);
  return () => window.removeEventListener('beforeprint', refresh);
}

export function PrintedAddress({ children }: { readonly children?: ReactNode }) {
  const href = useRouterState({ select: (state) => state.location.href });
  const isPainted = useAfterPaint<string | null>(href, null) === href;
  // Neither the host nor the day is known while prerendering.
  const day = useSyncExternalStore(subscribe, today, () => null);
  const { value: QrCode } = useResource(code, 'asks');
  if (day === null) return null;
  const address = window.location.href;
  return (
    <div className={`row ruled note paper-only ${styles.printed}`} data-paper="foot">
      {QrCode && isPainted && <QrCode address={address} />}
      <p>
        <strong>{address}</strong>
        <br />
        {site.name}, imprimé le {day}. {children}
      </p>
    </div>
  );
}
