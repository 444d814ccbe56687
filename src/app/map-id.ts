/** Id of the map's region. */
export const MAP_ID = 'carte';
