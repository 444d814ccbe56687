import { createContext, useContext } from 'react';
import type { Fault } from '../protocol.ts';
import styles from './Faults.module.css';

export const ShownFaults = createContext<readonly Fault[]>([]);

export const useFaultsAt = (path: string, drawn: readonly string[] = []): readonly Fault[] =>
  faultsAt(useContext(ShownFaults), path, drawn);

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

/** No line begins with a sign of punctuation. */
export const spaced = (text: string): string =>
  text.replace(/« /gu, '«\u00a0').replace(/ (?=[»:;!?])/gu, '\u00a0');

/** Those of a field, and of what is inside it but for the fields that are `drawn` there: they tell their own. */
export function faultsAt(faults: readonly Fault[], path: string, drawn: readonly string[]): readonly Fault[] {
  const above = path === '' ? [] : path.split('.');
  return faults.filter(({ field }) => {
    const steps = field === '' ? [] : field.split('.');
    if (above.some((step, at) => steps[at] !== step)) return false;
    const next = steps[above.length];
    return next === undefined || !drawn.includes(next);
  });
}
