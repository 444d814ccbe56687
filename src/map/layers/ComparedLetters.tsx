import { Marker } from 'react-map-gl/maplibre';
import type { ComparedOnMap } from '../../state/map-subject.ts';
import styles from './ComparedLetters.module.css';

export const ComparedLetters = ({ compared }: { readonly compared: readonly ComparedOnMap[] }) =>
  compared.map(({ key, letters, pin }) => (
    <Marker key={key} longitude={pin[0]} latitude={pin[1]} className={styles.letters ?? ''}>
      <span aria-hidden="true">
        {letters.map((letter) => (
          <b key={letter} data-letter={letter}>
            {letter}
          </b>
        ))}
      </span>
    </Marker>
  ));
