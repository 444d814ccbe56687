/** A source of data, credited on the About page. */
interface Credit {
  readonly what: string;
  readonly who: string;
  readonly year: string;
  readonly licence: string;
}

/** Names, sentences and credits of this atlas, `data/site.json`: what another network would change. French. */
export interface Site {
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly about: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
  readonly credits: readonly Credit[];
  /** Files written with the site, paths from its root. */
  readonly openData: readonly { readonly path: string; readonly label: string }[];
  /** Short line always visible on the map. */
  readonly attribution: string;
}
