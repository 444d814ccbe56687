/** Stands for the site's public address in an example. */
export const ADDRESS = 'https://exemple.fr/';

interface Example {
  readonly title: string;
  /** JavaScript module; prints what it found. */
  readonly code: (address: string, theme: string) => string;
}

/** Each one is run by a test. */
export const EXAMPLES: readonly Example[] = [
  {
    title: 'Les fiches d’un thème, avec leur territoire',
    code: (address, theme) => `const answer = await fetch('${address}donnees/initiatives.geojson');
const { features, date, licence } = await answer.json();
console.log(\`\${features.length} fiches, \${date ?? 'sans date'}, \${licence ?? 'licence non renseignée'}\`);
for (const { properties: fiche } of features)
  if (fiche.themes.includes('${theme}')) console.log(\`\${fiche.territoire} : \${fiche.titre}\`);`,
  },
  {
    title: 'Combien de fiches par région',
    code: (address) => `const read = async (name) => (await fetch('${address}donnees/' + name)).json();
const [initiatives, regions] = await Promise.all(['initiatives.geojson', 'regions.geojson'].map(read));
for (const { properties: region } of regions.features) {
  const own = initiatives.features.filter(({ properties }) => properties.region === region.code);
  if (own.length > 0) console.log(\`\${region.nom} : \${own.length}\`);
}`,
  },
  {
    title: 'Le tableau, ligne par ligne',
    code: (address) => `const table = await (await fetch('${address}donnees/initiatives.csv')).text();
const [head, ...rows] = table.replace(/^\\uFEFF/, '').trimEnd().split('\\r\\n');
console.log(head.split(';').join(', '));
console.log(\`\${rows.length} lignes\`);`,
  },
  {
    title: 'Ce que vaut chaque fichier',
    code: (
      address,
    ) => `const { resources } = await (await fetch('${address}donnees/datapackage.json')).json();
for (const { path, version, date, licenses = [], rights } of resources)
  console.log(path, version, date ?? '', licenses[0]?.title ?? rights ?? '');`,
  },
];
