/** Stands for the modules of addresses in unit tests: a file's address is its name, and no file need be compiled. */
const urls: Readonly<Record<string, string>> = new Proxy({}, { get: (_, name) => `/${String(name)}` });

export default urls;
