/** Code of the département in which the COG numbers a commune: `2A`, `974`, `01`; of the overseas collectivité: `975`, `988`. */
export function departementOfCommune(code: string): string {
  return /^9[78]/u.test(code) ? code.slice(0, 3) : code.slice(0, 2);
}
