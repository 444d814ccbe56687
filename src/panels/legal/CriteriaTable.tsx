import {
  type Criterion,
  type CriterionState,
  criterionThemes,
} from '../../domain/accessibility/conformity.ts';
import styles from './CriteriaTable.module.css';

const WORDS: Readonly<Record<CriterionState, string>> = {
  C: 'Conforme',
  NC: 'Non conforme',
  NA: 'Non applicable',
};

export function CriteriaTable({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return criterionThemes(criteria).map(({ label, criteria: own }, at) => (
    <table key={label} className={styles.criteria}>
      <caption>
        {at + 1}. {label}
      </caption>
      <thead>
        <tr>
          <th scope="col">Critère</th>
          <th scope="col">État, et ce qui le montre</th>
        </tr>
      </thead>
      <tbody>
        {own.map((criterion) => (
          <Row key={criterion.number} {...criterion} />
        ))}
      </tbody>
    </table>
  ));
}

function Row({ number, state, title, tests, shown }: Criterion) {
  return (
    <tr data-state={state}>
      <th scope="row">
        <span className={styles.number}>{number}</span> {title}
      </th>
      <td>
        <strong>{WORDS[state]}.</strong> {shown}
        {tests.length > 0 && (
          <span className={styles.tests}>
            Tests{'\u00a0'}: {tests.join(', ')}
          </span>
        )}
      </td>
    </tr>
  );
}
