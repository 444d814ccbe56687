interface LicenceText {
  /** Of SPDX, which Open Definition follows. */
  readonly id: string;
  readonly address: string;
}

const KNOWN: Readonly<Record<string, LicenceText>> = {
  'Licence Ouverte 2.0': {
    id: 'etalab-2.0',
    address: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  },
  'ODbL 1.0': { id: 'ODbL-1.0', address: 'https://opendatacommons.org/licenses/odbl/1-0/' },
  'CC BY 4.0': { id: 'CC-BY-4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC BY-SA 4.0': { id: 'CC-BY-SA-4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC0 1.0': { id: 'CC0-1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** Null for words of the settings that name no licence known here: they are then told as they are. */
export const licenceText = (words: string): LicenceText | null => KNOWN[words] ?? null;
