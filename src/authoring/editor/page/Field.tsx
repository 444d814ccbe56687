import { type ChangeEvent, type ComponentProps, createContext, type ReactNode, use, useId } from 'react';
import boxes from '../../../ui/fields.module.css';
import type { Fault } from '../protocol.ts';
import styles from './editor.module.css';

/** What a control needs to be named, described and marked as wrong. */
type ControlIds = Pick<ComponentProps<'input'>, 'id' | 'aria-describedby' | 'aria-required' | 'aria-invalid'>;

export interface FieldProps {
  readonly label: string;
  /** Where it is in the form, as faults name it; absent where none is about it. */
  readonly path?: string;
  readonly help?: string | undefined;
  readonly isRequired?: boolean;
  readonly children: (ids: ControlIds) => ReactNode;
}

const NOWHERE = '-';

/** A label, its control, and under it what is wrong there. */
export function Field({ label, path = NOWHERE, help, isRequired = false, children }: FieldProps) {
  const id = useId();
  const faults = useFaultsAt(path);
  const described = [help === undefined ? [] : `${id}-aide`, faults.length > 0 ? `${id}-fautes` : []].flat();
  return (
    <div id={path} className={`stack ${styles.field} ${boxes.fields}`}>
      <label htmlFor={id} className="strong">
        {label}
        {!isRequired && <span className={`soft ${styles.optional}`}> (facultatif)</span>}
      </label>
      {help !== undefined && (
        <p id={`${id}-aide`} className="small soft">
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
  readonly input?: Pick<ComponentProps<'input'>, 'type' | 'min' | 'max' | 'inputMode'>;
  /** In the place of the input: several lines. */
  readonly area?: Pick<ComponentProps<'textarea'>, 'rows'> | undefined;
}

export function TextInput({ value, onChange, input, area, ...field }: TextInputProps) {
  return (
    <Field {...field}>
      {(ids) => {
        const given = {
          ...ids,
          value,
          onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            onChange(event.currentTarget.value),
        };
        return area ? <textarea {...given} {...area} /> : <input {...given} type="text" {...input} />;
      }}
    </Field>
  );
}

interface GroupProps extends Pick<FieldProps, 'label' | 'path' | 'help'> {
  /** Fields inside it that show their own faults. */
  readonly drawn?: readonly string[];
  readonly children: ReactNode;
}

export function Group({ label, path = NOWHERE, help, drawn, children }: GroupProps) {
  const id = useId();
  const isFaulty = useFaultsAt(path, drawn).length > 0;
  return (
    <fieldset
      id={path}
      className={`stack card ${styles.group}`}
      aria-describedby={isFaulty ? `${id}-fautes` : undefined}
    >
      <legend className="strong">{label}</legend>
      {help !== undefined && <p className="small soft">{help}</p>}
      <FaultsOf path={path} id={`${id}-fautes`} drawn={drawn} />
      {children}
    </fieldset>
  );
}

export const ShownFaults = createContext<readonly Fault[]>([]);

const useFaultsAt = (path: string, drawn: readonly string[] = []): readonly Fault[] =>
  faultsAt(use(ShownFaults), path, drawn);

interface FaultsOfProps {
  readonly path: string;
  readonly id: string;
  readonly drawn?: readonly string[] | undefined;
}

export function FaultsOf({ path, id, drawn }: FaultsOfProps) {
  const faults = useFaultsAt(path, drawn);
  if (faults.length === 0) return null;
  return (
    <div id={id} className={`stack small ${styles.faults}`} data-faults={path}>
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

/** Those of a field and of what is inside it, but for the fields that are `drawn` there: they show their own. */
export function faultsAt(faults: readonly Fault[], path: string, drawn: readonly string[]): readonly Fault[] {
  const above = path === '' ? [] : path.split('.');
  return faults.filter(({ field }) => {
    const steps = field === '' ? [] : field.split('.');
    if (above.some((step, at) => steps[at] !== step)) return false;
    const next = steps[above.length];
    return next === undefined || !drawn.includes(next);
  });
}
