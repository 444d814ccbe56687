declare module 'virtual:atlas' {
  export const site: import('./domain/site.ts').Site;
  export const themes: readonly import('./domain/sheet/catalogue.ts').Theme[];
}

declare module 'virtual:atlas/themes.css';

declare module '*.topojson?url' {
  const url: string;
  export default url;
}
