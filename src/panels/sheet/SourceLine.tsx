import type { SheetSource } from '../../domain/sheet/initiative.ts';
import styles from './SourceLine.module.css';

export function SourceLine({ source }: { readonly source: SheetSource }) {
  const { year, publisher, title, rank, address, file } = source;
  const received = file && `${import.meta.env.BASE_URL}${file}`;
  return (
    <p className={styles.source}>
      {year && (
        <>
          <strong>Recueil de {year}</strong>
          {' · '}
        </>
      )}
      Source{'\u00a0'}: «{'\u00a0'}
      {title}
      {'\u00a0'}»{publisher && `, ${publisher}`}, fiche n°{'\u00a0'}
      {rank}.
      {address && (
        <>
          {' '}
          <a href={address}>Document en ligne</a>
        </>
      )}
      {received && (
        <>
          {address ? ' · ' : ' '}
          <a href={received}>Document reçu</a>
        </>
      )}
    </p>
  );
}
