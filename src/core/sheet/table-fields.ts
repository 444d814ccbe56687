import type { TABLE_COLUMNS } from './sheet-table.ts';

interface TableField {
  readonly type: 'string' | 'number';
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** Of the shape of every published file: the first number goes up where programs that read them must change. */
export const DATA_VERSION = '3.0.0';

const REQUIRED = { required: true } as const;

/** What each column of the CSV holds, and what every cell of it keeps to. */
export const TABLE_FIELDS: Readonly<Record<(typeof TABLE_COLUMNS)[number], TableField>> = {
  id: {
    type: 'string',
    description: 'Nom de la fiche dans son adresse.',
    constraints: { ...REQUIRED, unique: true, pattern: "'?[a-z0-9]+(-[a-z0-9]+)*" },
  },
  titre: { type: 'string', description: 'Titre de la fiche.', constraints: REQUIRED },
  niveau: {
    type: 'string',
    description:
      'Échelon du territoire, en toutes lettres ; de plusieurs territoires, séparés par des virgules.',
    constraints: REQUIRED,
  },
  code: {
    type: 'string',
    description:
      'Code Insee du territoire (COG), ou nom du regroupement ; de plusieurs, séparés par des virgules. À lire comme un texte : un zéro peut être en tête.',
    constraints: REQUIRED,
  },
  territoire: {
    type: 'string',
    description: 'Nom officiel du territoire ; de plusieurs, séparés par des virgules.',
    constraints: REQUIRED,
  },
  departement: {
    type: 'string',
    description:
      'Code du département, celui du siège si le territoire en couvre plusieurs ; vide pour une région ou la France.',
    constraints: { pattern: '(?:\\d{2,3}|2[AB])?' },
  },
  region: {
    type: 'string',
    description: 'Code de la région ; vide pour la France et les collectivités d’outre-mer.',
    constraints: { pattern: '(?:\\d{2})?' },
  },
  themes: { type: 'string', description: 'Thèmes, séparés par des virgules.', constraints: REQUIRED },
  url: {
    type: 'string',
    description:
      'Adresse entière de la fiche ; depuis la racine du site si son adresse publique n’est pas renseignée.',
    constraints: REQUIRED,
  },
  longitude: {
    type: 'number',
    description: 'Du repère sur la carte, en degrés (WGS 84) : il ne situe pas l’initiative.',
    constraints: { ...REQUIRED, minimum: -180, maximum: 180 },
  },
  latitude: {
    type: 'number',
    description: 'Du repère sur la carte, en degrés (WGS 84) : il ne situe pas l’initiative.',
    constraints: { ...REQUIRED, minimum: -90, maximum: 90 },
  },
  jeu_version: {
    type: 'string',
    description: 'Version de la forme du fichier, la même à chaque ligne.',
    constraints: { pattern: '(?:\\d+\\.\\d+\\.\\d+)?' },
  },
  jeu_licence: {
    type: 'string',
    description: 'Licence du fichier, la même à chaque ligne ; vide si elle n’est pas renseignée.',
  },
  jeu_date: {
    type: 'string',
    description:
      'Date de la fiche la plus récente, la même à chaque ligne : une année, un mois ou un jour ; vide si aucune fiche n’en dit.',
    constraints: { pattern: '(?:\\d{4}(?:-\\d{2}){0,2})?' },
  },
};
