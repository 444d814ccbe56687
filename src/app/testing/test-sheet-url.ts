export default (id: string, version: string) => `/assets/${id}-${version}.json`;
