import { createContext, useContext } from 'react';
import type { Fault } from '../protocol.ts';
import styles from './Faults.module.css';
import { faultsAt, spaced } from './faults-at.ts';

export const ToldFaults = createContext<readonly Fault[]>([]);

export const useFaultsAt = (path: string, drawn: readonly string[] = []): readonly Fault[] =>
  faultsAt(useContext(ToldFaults), path, drawn);

interface FaultsOfProps {
  readonly path: string;
  readonly id: string;
  readonly drawn?: readonly string[] | undefined;
}

export function FaultsOf({ path, id, drawn }: FaultsOfProps) {
  const faults = useFaultsAt(path, drawn);
  if (faults.length === 0) return null;
  return (
    <div id={id} className={styles.faults} data-faults={path}>
      {faults.map(({ field, message, help, isError }) => (
        <p key={`${field} ${message}`} data-error={isError || undefined}>
          <strong>
            {isError ? 'À corriger' : 'À vérifier'}
            {'\u00a0'}:
          </strong>{' '}
          {spaced(`${message} ${help}`)}
        </p>
      ))}
    </div>
  );
}
