import { Button } from '../../ui/Button.tsx';
import type { EditorStart } from '../protocol.ts';
import { Group } from './Field.tsx';
import { listOf } from './form-values.ts';
import styles from './ThemesField.module.css';

interface ThemesFieldProps {
  readonly themes: EditorStart['themes'];
  readonly value: unknown;
  readonly onChange: (value: readonly unknown[]) => void;
}

export function ThemesField({ themes, value, onChange }: ThemesFieldProps) {
  const chosen = listOf(value);
  return (
    <Group legend="Thèmes" path="themes" help="Le principal donne sa couleur à la fiche.">
      <ul className={styles.themes}>
        {themes.map(({ id, label }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onChange(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                }
              />{' '}
              {label}
            </label>
            {chosen[0] === id && <span className={styles.main}>principal</span>}
            {chosen.indexOf(id) > 0 && (
              <Button
                look="link"
                aria-label={`rendre principal\u00a0: ${label}`}
                onClick={() => onChange([id, ...chosen.filter((one) => one !== id)])}
              >
                rendre principal
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Group>
  );
}
