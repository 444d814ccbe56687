import { packages } from 'virtual:atlas/licences';
import { notes } from 'virtual:atlas/notes';
import { publication } from 'virtual:atlas/publication';
import { Link } from '@tanstack/react-router';
import { PATHS } from '../../address/addresses.ts';
import { ContactLink } from './ContactLink.tsx';
import { Facts, Part, TextPage } from './TextPage.tsx';

const outside = (address: string | null) => address && <a href={address}>{address}</a>;

export function LegalNotice() {
  const { address, publisher, director, hosting, contact, repository } = publication;
  return (
    <TextPage title="Mentions légales">
      <Part title="Qui publie ce site">
        <Facts
          facts={[
            ['Éditeur', publisher],
            ['Direction de la publication', director],
            ['Contact', contact && <ContactLink contact={contact} />],
            ['Adresse publique', outside(address)],
          ]}
        />
      </Part>
      <Part title="Qui l’héberge">
        <Facts
          facts={[
            ['Hébergeur', hosting?.name],
            ['Adresse', hosting?.address],
            ['Téléphone', hosting?.telephone],
          ]}
        />
      </Part>
      <Part title="Textes, données et code">
        <p>
          Chaque fiche nomme son document d’origine. Les sources des données, leurs auteurs et leurs licences
          sont dans la page{' '}
          <Link to={PATHS.page} params={{ page: 'a-propos' }}>
            À propos
          </Link>
          .
        </p>
        <Facts facts={[['Fichiers du projet', outside(repository)]]} />
      </Part>
      <Part title="Données personnelles">
        <p>
          Ce que ce site garde, et où, est dit dans la page{' '}
          <Link to={PATHS.page} params={{ page: 'confidentialite' }}>
            Confidentialité
          </Link>
          .
        </p>
      </Part>
    </TextPage>
  );
}

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
