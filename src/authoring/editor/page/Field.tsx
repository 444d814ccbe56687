import { type ReactNode, useId } from 'react';
import boxes from '../../../ui/fields.module.css';
import { FaultsOf, useFaultsAt } from './Faults.tsx';
import styles from './Field.module.css';

/** What a control needs to be named, described and told wrong. */
interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
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
  const faults = useFaultsAt(path);
  const described = [help === undefined ? [] : `${id}-aide`, faults.length > 0 ? `${id}-fautes` : []].flat();
  return (
    <div className={`${styles.field} ${boxes.fields}`}>
      <label htmlFor={id}>
        {label}
        {!isRequired && <span className={styles.optional}> (facultatif)</span>}
      </label>
      {help !== undefined && (
        <p id={`${id}-aide`} className={styles.help}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described.join(' ') || undefined,
        'aria-required': isRequired,
        'aria-invalid': faults.some(({ isError }) => isError),
      })}
      <FaultsOf path={path} id={`${id}-fautes`} />
    </div>
  );
}

interface TextInputProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field of one line. */
export function TextInput({ value, onChange, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      {(ids) => (
        <input {...ids} type="text" value={value} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
    </Field>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly path: string;
  readonly help?: string | undefined;
  /** What it holds that tells its own faults. */
  readonly drawn?: readonly string[];
  readonly children: ReactNode;
}

export function Group({ legend, path, help, drawn, children }: GroupProps) {
  const id = useId();
  const isFaulty = useFaultsAt(path, drawn).length > 0;
  return (
    <fieldset className={styles.group} aria-describedby={isFaulty ? `${id}-fautes` : undefined}>
      <legend>{legend}</legend>
      {help !== undefined && <p className={styles.help}>{help}</p>}
      <FaultsOf path={path} id={`${id}-fautes`} drawn={drawn} />
      {children}
    </fieldset>
  );
}
