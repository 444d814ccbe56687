import { packages } from 'virtual:atlas/licences';
import { notes } from 'virtual:atlas/notes';
import { publication } from 'virtual:atlas/publication';
import { Facts, Part, TextPage } from './TextPage.tsx';

export function LicencesPage() {
  const { repository } = publication;
  return (
    <TextPage title="Licences">
      <Part title="Le code de ce site">
        <p>
          Il est libre, sous licence MIT
          {repository === null ? (
            '.'
          ) : (
            <>
              {'\u00a0'}: <a href={repository}>voir le dépôt du code</a>.
            </>
          )}
        </p>
      </Part>
      <Part title="Ce que d’autres ont écrit">
        <p>
          Votre navigateur reçoit avec lui tout ou partie de ces {packages.length} paquets.{' '}
          <a href={`${import.meta.env.BASE_URL}licences.txt`}>
            Leurs licences et leurs mentions, en entier (texte)
          </a>
        </p>
        <Facts facts={packages.map(({ name, version, licence }) => [`${name} ${version}`, licence])} />
      </Part>
      <Part title="Textes et données">
        <Facts
          facts={notes.credits.map(({ what, who, year, licence }) => [
            what,
            `${who} (${year})\u00a0: ${licence}`,
          ])}
        />
      </Part>
    </TextPage>
  );
}
