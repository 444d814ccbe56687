import { createContext, useContext } from 'react';
import type { Fault } from '../protocol.ts';
import styles from './Faults.module.css';

export const ToldFaults = createContext<readonly Fault[]>([]);

const useFaultsAt = (path: string): readonly Fault[] =>
  useContext(ToldFaults).filter(({ field }) => field === path);

export function FaultsOf({ path, id }: { readonly path: string; readonly id: string }) {
  const faults = useFaultsAt(path);
  if (faults.length === 0) return null;
  return (
    <div id={id} className={styles.faults} data-faults={path}>
      {faults.map(({ message, help, isError }) => (
        <p key={message} data-error={isError || undefined}>
          <strong>
            {isError ? 'À corriger' : 'À vérifier'}
            {'\u00a0'}:
          </strong>{' '}
          {message} {help}
        </p>
      ))}
    </div>
  );
}
