import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { site } from '../../data/settings.ts';
import { useHydrated } from '../../ui/use-hydrated.ts';
import styles from './PrintedAddress.module.css';

const today = () => new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' });

export function PrintedAddress() {
  useRouterState({ select: (state) => state.location.href });
  const [date, setDate] = useState(today);
  const isHydrated = useHydrated();
  useEffect(() => {
    // A page may stay open for days before it is printed.
    const refresh = () => flushSync(() => setDate(today()));
    window.addEventListener('beforeprint', refresh);
    return () => window.removeEventListener('beforeprint', refresh);
  }, []);
  // Neither the host nor the day is known while prerendering.
  if (!isHydrated) return null;
  return (
    <p className={styles.printed}>
      {site.name}, imprimé le {date}
      {'\u00a0'}: {window.location.href}
    </p>
  );
}
