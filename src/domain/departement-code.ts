/** Code of the département in which the COG numbers a commune: `2A`, `974`, `01`. */
export function departementOfCommune(code: string): string {
  return code.startsWith('97') ? code.slice(0, 3) : code.slice(0, 2);
}
