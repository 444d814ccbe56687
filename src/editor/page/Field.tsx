import { type ReactNode, useId } from 'react';
import { FaultsOf } from './Faults.tsx';
import styles from './Field.module.css';

/** What a control needs to be named, described and told wrong. */
interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string;
}

interface FieldProps {
  readonly label: string;
  /** Where it is in the form, as faults name it. */
  readonly path: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean;
  readonly children: (ids: ControlIds) => ReactNode;
}

/** A label, its control, and under it what is wrong there. */
export function Field({ label, path, help, isRequired = false, children }: FieldProps) {
  const id = useId();
  const describedBy = `${id}-aide ${id}-fautes`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className={styles.optional}> (facultatif)</span>}
      </label>
      {help !== undefined && (
        <p id={`${id}-aide`} className={styles.help}>
          {help}
        </p>
      )}
      {children({ id, 'aria-describedby': describedBy })}
      <FaultsOf path={path} id={`${id}-fautes`} />
    </div>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly path: string;
  readonly help?: string | undefined;
  readonly children: ReactNode;
}

export function Group({ legend, path, help, children }: GroupProps) {
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-fautes`}>
      <legend>{legend}</legend>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      <FaultsOf path={path} id={`${id}-fautes`} />
      {children}
    </fieldset>
  );
}
